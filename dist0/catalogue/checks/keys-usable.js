import { duplicatesOf } from "../duplicates.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** The key tells records apart for everybody: its fields exist, are open and are never empty. */
export const keysUsable = (declared) => outlinesOf(declared).flatMap((outline) => {
    const key = [outline.said['key'] ?? []].flat().map(String);
    const wrong = key
        .map((name) => adviceFor(name, outline, key.length === 1))
        .filter((advice) => advice !== undefined);
    const twice = duplicatesOf(key, (name) => name).map((name) => `The key names ${name} twice: once is enough.`);
    const none = 'key' in outline.said && key.length === 0
        ? ['The key is empty: name the fields that tell two records apart.']
        : [];
    return [...wrong, ...twice, ...none].map((advice) => problemAt('keysUsable', outline.type, advice));
});
/** Types whose values have several spellings, or say too little to tell records apart. */
const uncertain = ['Money', 'Decimal', 'DateTime', 'Boolean'];
function adviceFor(name, { values }, alone) {
    const field = values.get(name);
    if (!field)
        return `The key names ${name}, which is no field of this catalogue (nor may it be id or a reference): correct it.`;
    if (field.level !== undefined && field.level !== 'OPEN')
        return `The key field ${name} is ${field.level}, but a key is seen in every id and reference: make it OPEN, or choose another key.`;
    if (field.list)
        return `The key field ${name} is a list: choose a field with one value.`;
    if (field.nullable)
        return `The key field ${name} may be empty: add "!" to its type, or choose another key.`;
    if (alone && uncertain.includes(field.typeName))
        return `The only key field, ${name}, is a ${field.typeName}, by which nothing is looked up: choose a code or a number, or add a second field to the key.`;
    if (!field.mask)
        return undefined;
    if (alone)
        return `${name} is masked and the only key, so every reference would show it: choose another key.`;
    if (field.mask.when == null)
        return `The key field ${name} is always masked: give @mask a "when", or choose another key.`;
    return undefined;
}
