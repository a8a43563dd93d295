/** What a gateway answered. */
export interface Answered {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** Both refuse, or both answer the same; sentences are each maker's own. */
export function alike(ours: Answered, theirs: Answered): boolean {
  if (ours.data == null) return theirs.data == null && (theirs.errors ?? []).length > 0;
  return sorted(ours.data) === sorted(theirs.data);
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The codes of what was refused. */
export const codesOf = ({ errors = [] }: Answered): readonly string[] =>
  errors.map(({ extensions }) => String(extensions?.['code']));
