import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** What can be withheld is null for those who may not see it: its type admits null (leak L30). */
export const withholdableNullable = (declared) => outlinesOf(declared)
    .flatMap(({ values }) => [...values.values()])
    .filter((field) => !field.nullable)
    .flatMap((field) => {
    const why = withheldBy(field);
    return why
        ? [
            problemAt('withholdableNullable', field.node, `${field.name} ${why}, so it can be null: remove the "!" (@column(required: true) still demands it of files).`),
        ]
        : [];
});
function withheldBy({ node, level, mask }) {
    if (level === 'ON_REQUEST' || level === 'NON_DISCLOSED')
        return `is ${level}`;
    if (argumentsOf(node, 'subjectChoice'))
        return "may be withheld by the subject's choice";
    return mask?.rule === 'DROP' ? 'may be dropped by its mask' : undefined;
}
