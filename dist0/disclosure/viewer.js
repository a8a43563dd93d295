/** Nobody in particular: what the whole public may see. */
export const anonymous = { kind: 'ANONYMOUS', name: 'anonymous', grants: [] };
