import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** A reference leads to a catalogue with one key field, by a field that holds such a key and hides nothing. */
export const referencesLead = (declared) => {
    const outlines = outlinesOf(declared);
    const byName = new Map(outlines.map((outline) => [outline.name, outline]));
    return outlines.flatMap((outline) => outline.fields
        .filter(({ reference }) => reference)
        .flatMap((field) => {
        const advice = ofTarget(field, byName) ?? ofBy(field, outline, byName.get(field.typeName));
        return advice ? [problemAt('referencesLead', field.node, advice)] : [];
    }));
};
function ofTarget({ name, typeName, list, nullable }, byName) {
    const target = byName.get(typeName);
    if (!target)
        return `${name} refers to ${typeName}, which no catalogue declares: correct the type, or declare that catalogue.`;
    const key = keyOf(target);
    if (key.length !== 1)
        return `${name} refers to ${typeName}, whose key has ${key.length} fields: only catalogues with one key field can be referred to.`;
    if (list)
        return `${name} is a list: refer to one record; the way back (reverse:) gives many.`;
    if (!nullable)
        return `${name} may lead to a record that is not there or not public: remove the "!".`;
    return undefined;
}
function ofBy({ name, reference, typeName }, outline, target) {
    const by = outline.values.get(String(reference?.by));
    const key = target.values.get(keyOf(target)[0]);
    if (!by)
        return `${name} goes by ${String(reference?.by)}, which is no field here: name the field that holds the key of ${typeName}.`;
    if (by.list)
        return `${name} goes by ${by.name}, which is a list: name a field with one value.`;
    if (by.mask)
        return `${name} goes by ${by.name}, which is masked, and following it would show the value: refer by another field.`;
    if (key && !comparable(key.typeName, by.typeName))
        return `${name} goes by ${by.name} of type ${by.typeName}, but the key of ${typeName} is ${key.typeName}: make them the same.`;
    return undefined;
}
const texts = ['ID', 'String', 'CreditCode', 'RegionCode'];
const comparable = (a, b) => a === b || (texts.includes(a) && texts.includes(b));
const keyOf = (outline) => [outline.said['key'] ?? []].flat().map(String);
