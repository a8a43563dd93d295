import pluralize from 'pluralize';
/** penaltyDecision and penaltyDecisions: the root fields by which one record and many are asked for. */
export function rootFieldNames(typeName) {
    const singular = typeName.charAt(0).toLowerCase() + typeName.slice(1);
    const plural = pluralize(singular);
    return { singular, plural: plural === singular ? `${singular}List` : plural };
}
/** GraphQL types that are made for a catalogue's type. */
export const typesMadeFor = (typeName) => [
    typeName,
    ...['Connection', 'Edge', 'Filter', 'Order', 'OrderField'].map((suffix) => `${typeName}${suffix}`),
];
/** GraphQL types that are made for an enum. */
export const typesMadeForEnum = (name) => [
    name,
    `${name}Filter`,
    `${name}ListFilter`,
];
