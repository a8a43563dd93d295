import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** The field that says to whom a record belongs is there, open and never empty. */
export const recordOwnersNamed = (declared) => outlinesOf(declared).flatMap((outline) => {
    const advice = adviceFor(outline);
    return advice ? [problemAt('recordOwnersNamed', outline.type, advice)] : [];
});
function adviceFor({ said, values }) {
    if (said['recordOwner'] == null)
        return undefined;
    const name = String(said['recordOwner']);
    const field = values.get(name);
    if (!field)
        return `recordOwner names ${name}, which is no field of this catalogue: name the field that holds the department's code.`;
    if (field.list || !['String', 'CreditCode', 'ID'].includes(field.typeName))
        return `recordOwner names ${name}, which is no String or CreditCode: name the field that holds the department's code.`;
    if (field.nullable)
        return `recordOwner names ${name}, which may be empty: add "!" to its type, as every record belongs to somebody.`;
    if (field.mask || (field.level !== undefined && field.level !== 'OPEN'))
        return `recordOwner names ${name}, which is not open: whose record it is must be known to all.`;
    return undefined;
}
