import { allArgumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Arithmetic rules add numbers, and find their codes and groups in fields that exist. */
export const sumsAddUp = (declared) => outlinesOf(declared).flatMap((outline) => {
    const rows = allArgumentsOf(outline.type, 'rowSum');
    const rollups = allArgumentsOf(outline.type, 'rollup');
    return [
        ...rows.flatMap(({ total, parts }) => ofNumbers('@rowSum', [total, parts].flat(), outline)),
        ...rollups.flatMap(({ code, name, within, table, amounts }) => [
            ...ofFields('@rollup', [code, name, within, table].flat(), outline),
            ...ofNumbers('@rollup', [amounts].flat(), outline),
        ]),
    ].map((advice) => problemAt('sumsAddUp', outline.type, advice));
});
const ofFields = (directive, names, { values }) => names
    .filter((name) => name != null && !values.has(String(name)))
    .map((name) => `${directive} names ${String(name)}, which is no field of this catalogue: correct it.`);
function ofNumbers(directive, names, outline) {
    const wrong = names
        .map((name) => outline.values.get(String(name)))
        .filter((field) => field !== undefined)
        .filter(({ list, typeName }) => list || !['Money', 'Decimal', 'Int'].includes(typeName));
    return [
        ...ofFields(directive, names, outline),
        ...wrong.map(({ name, typeName }) => `${directive} adds up ${name} of type ${typeName}: name fields of type Money, Decimal or Int.`),
    ];
}
