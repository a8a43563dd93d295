import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** A field's code list exists, names every code, and means values that the field can have. */
export const codesListed = (declared) => outlinesOf(declared).flatMap(({ values, enums }) => [...values.values()].flatMap(({ node, name, typeName }) => {
    const codes = argumentsOf(node, 'column')?.codes;
    if (codes == null)
        return [];
    const list = declared.codeLists.get(String(codes));
    const fault = list ? faultOf(list, enums.get(typeName)) : absent(String(codes));
    return fault ? [problemAt('codesListed', node, `${name}: ${fault}`)] : [];
}));
const absent = (codes) => `there is no code list ${codes}: add schema/codes/${codes}.csv (code,name), or write pairs like "1=有效;2=无效".`;
function faultOf({ name, entries }, enumValues) {
    if (entries.some((entry) => !entry.code || !entry.name))
        return `the code list ${name} has an entry without code or name: write pairs like "1=有效;2=无效".`;
    const strange = entries.find(({ value }) => value && enumValues && !enumValues.includes(value));
    return strange
        ? `the code list ${name} means ${strange.value}, which is no value of its enum: use one of ${enumValues.join(', ')}.`
        : undefined;
}
