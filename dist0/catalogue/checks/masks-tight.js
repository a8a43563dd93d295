import { fieldsRead, parseCondition } from "../condition.js";
import { argumentsOf } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { adviceAt, problemAt } from "../problem.js";
/** A mask hides what it is meant to hide, and its condition gives nothing away. */
export const masksTight = (declared) => outlinesOf(declared).flatMap((outline) => [...outline.values.values()].flatMap((field) => [
    ...faultsOf(field, outline).map((fault) => problemAt('masksTight', field.node, fault)),
    ...(isPointless(field)
        ? [
            adviceAt('masksTight', field.node, `${field.name} is shown to nobody, masked or not: its @mask is pointless.`),
        ]
        : []),
]));
function isPointless({ mask, level, node }) {
    const sharing = argumentsOf(node, 'sharing')?.type ?? 'NONE';
    return mask !== undefined && level === 'NON_DISCLOSED' && sharing === 'NONE';
}
function faultsOf(field, outline) {
    const { name, mask, typeName, list } = field;
    if (!mask)
        return [];
    const maskable = !list && (typeName === 'String' || mask.rule === 'DROP');
    const read = readByWhen(mask.when).map((one) => outline.values.get(one));
    return [
        ...(maskable
            ? []
            : [
                list
                    ? `${name} is a list, which no mask covers: close it by @disclosure.`
                    : `${name} is no String, so ${mask.rule} cannot mask it: use DROP, or close it by @disclosure.`,
            ]),
        ...read.flatMap((one) => giveaway(one, field)),
    ];
}
/** Names of the fields in a mask's condition; what cannot be read is another rule's finding. */
function readByWhen(when) {
    try {
        return when == null ? [] : fieldsRead(parseCondition(String(when)));
    }
    catch {
        return [];
    }
}
function giveaway(read, { name }) {
    if (read === undefined)
        return [];
    if (read.name === name)
        return [
            `Whether ${name} is masked depends on ${name} itself and would give it away: test another field.`,
        ];
    if (read.mask)
        return [
            `Whether ${name} is masked depends on ${read.name}, which is masked itself: test another field.`,
        ];
    if (read.level === 'OPEN')
        return [];
    return [
        `Whether ${name} is masked depends on ${read.name}, which is not OPEN, and would give it away: test an open field.`,
    ];
}
