import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** What is withheld states its reason and its legal basis; what is open needs none, unless a mask or a choice closes it in part. */
export const withholdingArgued = (declared) => outlinesOf(declared)
    .flatMap(({ values }) => [...values.values()])
    .flatMap((field) => {
    const advice = adviceFor(field);
    return advice ? [problemAt('withholdingArgued', field.node, advice)] : [];
});
function adviceFor({ name, level, node, mask }) {
    if (level === undefined)
        return undefined;
    const { reason, basis } = argumentsOf(node, 'disclosure');
    const partly = mask !== undefined || argumentsOf(node, 'subjectChoice') !== undefined;
    if (level === 'OPEN')
        return reason && !partly
            ? `${name} is OPEN and carries a reason for withholding: remove the reason, or correct the level.`
            : undefined;
    const missing = [!reason && 'reason', !String(basis ?? '').trim() && 'basis'].filter(Boolean);
    return missing.length > 0
        ? `${name} is ${level} without ${missing.join(' and ')}: say in @disclosure why it is withheld, and by which article.`
        : undefined;
}
