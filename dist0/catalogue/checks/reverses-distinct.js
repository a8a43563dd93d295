import { duplicatesOf } from "../duplicates.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** The way back of a reference is a new field of its target, so its name is free there. */
export const reversesDistinct = (declared) => {
    const outlines = outlinesOf(declared);
    const ways = outlines.flatMap(({ fields }) => fields.flatMap(({ node, typeName, reference }) => reference?.reverse == null
        ? []
        : [{ node, target: typeName, name: String(reference.reverse) }]));
    const taken = ways.filter((way) => namesOf(outlines, way.target).includes(way.name));
    const twice = duplicatesOf(ways, ({ target, name }) => `${target}.${name}`);
    const odd = ways.filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name));
    return [
        ...taken.map(({ node, target, name }) => problemAt(rule, node, `${target} has a field ${name} already: name the reverse otherwise.`)),
        ...twice.map(({ node, target, name }) => problemAt(rule, node, `Another reference comes back to ${target} as ${name}: name this reverse otherwise.`)),
        ...odd.map(({ node, name }) => problemAt(rule, node, `Rename the reverse "${name}": camelCase, in letters and digits.`)),
    ];
};
const rule = 'reversesDistinct';
const namesOf = (outlines, target) => [
    'id',
    'withheld',
    'disputed',
    'versions',
    ...outlines
        .filter(({ name }) => name === target)
        .flatMap(({ fields }) => fields.map(({ name }) => name)),
];
