import { parseCondition } from "../condition.js";
import { allArgumentsOf, argumentsOf } from "../declarations.js";
import { Refusal } from "../../base/refusal.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Every condition is in the condition language and speaks of fields and values that exist. */
export const conditionsReadable = (declared) => outlinesOf(declared).flatMap((outline) => conditionsOf(outline).flatMap(({ text, node }) => faultsOf(String(text), outline).map((advice) => problemAt('conditionsReadable', node, advice))));
function conditionsOf({ type, values }) {
    const unpublished = allArgumentsOf(type, 'unpublished');
    const ofFields = [...values.values()].flatMap(({ node, mask }) => [
        { text: mask?.when, node },
        { text: argumentsOf(node, 'column')?.requiredWhen, node },
    ]);
    return [...unpublished.map(({ when }) => ({ text: when, node: type })), ...ofFields].filter(({ text }) => text != null);
}
function faultsOf(text, outline) {
    try {
        return parseCondition(text)
            .anyOf.flat()
            .flatMap((comparison) => faultOf(comparison, outline) ?? []);
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return [`${error.message} ${error.facts.hint ?? ''}`];
    }
}
function faultOf({ field: name, op, values }, outline) {
    const field = outline.values.get(name);
    if (!field)
        return `A condition tests ${name}, which is no field of this catalogue: correct the name.`;
    if (op === 'has' && !field.list)
        return `${name} is no list: test it with = instead of has.`;
    const known = field.typeName === 'Boolean' ? ['true', 'false'] : outline.enums.get(field.typeName);
    const unknown = values.find((value) => known && !known.includes(value));
    return unknown === undefined
        ? undefined
        : `${name} is never ${unknown}: use one of ${known.join(', ')}.`;
}
