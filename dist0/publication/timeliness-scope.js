/** Whose unpublished records a viewer counts: everybody's (auditors, the catalogue's keeper), his department's, or nobody's. */
export function scopeOf({ kind, department }, { owner }) {
    if (kind === 'AUDITOR')
        return 'ALL';
    if (kind !== 'OFFICER' || department === undefined)
        return 'PUBLIC';
    return department === owner ? 'ALL' : 'OWN';
}
