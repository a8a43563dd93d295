/** A grant opens exactly the fields and records it names, within its period; what is never shared stays shut. */
export const granted = (asked) => {
    if (asked.use === 'SEARCH' || neverShared(asked))
        return undefined;
    const grants = asked.viewer.grants.filter((grant) => covers(grant, asked));
    if (grants.length === 0)
        return undefined;
    const everywhere = grants.some((grant) => !grant.rows);
    return {
        rendition: 'RAW',
        rows: everywhere ? 'ALL' : grants.map((grant) => ({ kind: 'GRANTED', grant })),
        because: `granted for: ${grants.map((grant) => grant.purpose).join('; ')}`,
        basis: grants.map((grant) => grant.basis).join('; '),
        grants,
    };
};
/** 不予共享: a withheld field that its source shares with nobody. */
const neverShared = ({ field }) => field.disclosure.level !== 'OPEN' && field.sharing.type === 'NONE';
function covers(grant, { field, at }) {
    return (grant.catalogue === field.catalogueCode &&
        grant.fields.includes(field.name) &&
        grant.from <= at &&
        at < grant.until);
}
