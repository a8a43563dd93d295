import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Every field says who may see it: 先定属性 (政府信息公开条例 第十三条). */
export const fieldsDisclosed = (declared) => outlinesOf(declared)
    .flatMap(({ values }) => [...values.values()])
    .filter(({ level }) => level === undefined)
    .map(({ name, node }) => problemAt('fieldsDisclosed', node, `${name} has no level of disclosure: add @disclosure(level: OPEN), or ON_REQUEST or NON_DISCLOSED with reason and basis.`));
