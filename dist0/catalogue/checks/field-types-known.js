import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
import { shapeOf } from "../shape.js";
const scalars = 'ID String Int Boolean Date DateTime Money Decimal CreditCode RegionCode'.split(' ');
/** A field holds a type that has a column, a list of such, or points elsewhere by @reference. */
export const fieldTypesKnown = (declared) => {
    const outlines = outlinesOf(declared);
    const catalogues = new Set(outlines.map(({ name }) => name));
    return outlines.flatMap((outline) => [...outline.values.values()].flatMap((field) => {
        const advice = adviceFor(field, { outline, catalogues });
        return advice ? [problemAt('fieldTypesKnown', field.node, advice)] : [];
    }));
};
function adviceFor({ name, node, typeName }, { outline, catalogues }) {
    if (shapeOf(node.type).nested)
        return `${name} is a list of lists: make it a list, or a catalogue of its own.`;
    if (scalars.includes(typeName) || outline.enums.has(typeName))
        return undefined;
    if (catalogues.has(typeName))
        return `${name} points to a catalogue: add @reference(by:) naming the field that holds the key of ${typeName}.`;
    if (typeName === 'Float')
        return `${name}: use Decimal (or Money), which keeps every digit, instead of Float.`;
    return `${name} has the unknown type ${typeName}: use one of ${scalars.join(', ')}, or declare enum ${typeName} in this file.`;
}
