import { parseCondition } from "./condition.js";
import { argumentsOf, placeOf } from "./declarations.js";
import { headTerm } from "./head-term.js";
import { shapeOf } from "./shape.js";
/** The field that a checked declaration means. */
export function buildField(node, { typeName, code, enums, }) {
    const name = node.name.value;
    const disclosure = argumentsOf(node, 'disclosure') ?? { level: 'NON_DISCLOSED' };
    const mask = maskOf(node);
    const shape = shapeOf(node.type);
    const isEnum = enums.some((one) => one.name === shape.named);
    const column = snakeCase(name);
    return {
        name,
        catalogue: typeName,
        catalogueCode: code,
        description: node.description?.value ?? name,
        type: isEnum ? 'Enum' : shape.named,
        enumName: isEnum ? shape.named : undefined,
        list: shape.list,
        nullable: shape.nullable,
        disclosure,
        sharing: argumentsOf(node, 'sharing') ?? { type: sharingByLevel[disclosure.level] },
        mask,
        column: columnOf(node, shape.nullable),
        search: argumentsOf(node, 'search') !== undefined,
        subjectChoice: argumentsOf(node, 'subjectChoice')?.basis,
        storage: { column, shownColumn: mask && `${column}__shown` },
        place: placeOf(node),
    };
}
/** Sharing follows the level where nothing else is said (design.md §4). */
const sharingByLevel = {
    OPEN: 'UNCONDITIONAL',
    ON_REQUEST: 'CONDITIONAL',
    NON_DISCLOSED: 'NONE',
};
function maskOf(node) {
    const said = argumentsOf(node, 'mask');
    return (said && { rule: said.rule, when: said.when == null ? undefined : parseCondition(said.when) });
}
function columnOf(node, nullable) {
    const said = argumentsOf(node, 'column');
    const title = said?.title ?? headTerm(node.description?.value ?? '') ?? node.name.value;
    const requiredWhen = said?.requiredWhen == null ? undefined : parseCondition(said.requiredWhen);
    return { ...said, title, required: said?.required ?? !nullable, requiredWhen };
}
/** penaltyKinds -> penalty_kinds */
export const snakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
