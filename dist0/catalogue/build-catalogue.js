import { parseCondition } from "./condition.js";
import { allArgumentsOf, argumentsOf, enumTypes, placeOf, } from "./declarations.js";
import { rootFieldNames } from "./derived-names.js";
import { headTerm } from "./head-term.js";
import { buildField } from "./build-field.js";
import { shapeOf } from "./shape.js";
import { tableName } from "./table-name.js";
/** The catalogue that a checked declaration means; its reverses are linked later. */
export function buildCatalogue(type, file) {
    const said = argumentsOf(type, 'catalogue');
    const typeName = type.name.value;
    const enums = enumTypes(file).map(buildEnum);
    const declared = (type.fields ?? []).filter((node) => node.name.value !== 'id');
    return {
        ...said,
        key: [said.key].flat(),
        publishWithin: said.publishWithin && {
            ...said.publishWithin,
            unit: said.publishWithin.unit ?? 'WORKING_DAY',
        },
        rhythm: said.rhythm ?? 'IRREGULAR',
        history: said.history ?? 'OWNER',
        typeName,
        ...rootFieldNames(typeName),
        description: type.description?.value ?? said.title,
        fields: declared
            .filter((node) => !isReference(node))
            .map((node) => buildField(node, { typeName, code: said.code, enums })),
        references: declared.filter(isReference).map(buildReference),
        reverses: [],
        enums,
        indexes: allArgumentsOf(type, 'index').map(({ fields }) => [fields].flat()),
        unpublished: allArgumentsOf(type, 'unpublished').map((rule) => ({ ...rule, when: parseCondition(rule.when) })),
        periods: [],
        rowSums: allArgumentsOf(type, 'rowSum').map((sum) => ({
            ...sum,
            parts: [sum.parts].flat(),
        })),
        rollup: rollupOf(type),
        table: tableName(said.code),
        place: placeOf(type),
    };
}
/** Whether a field points to another catalogue's record instead of holding a value. */
export const isReference = (node) => (node.directives ?? []).some((directive) => directive.name.value === 'reference');
function buildReference(node) {
    const { by, reverse } = argumentsOf(node, 'reference');
    const name = node.name.value;
    const description = node.description?.value ?? name;
    return { name, description, target: shapeOf(node.type).named, by, reverse, place: placeOf(node) };
}
/** GraphQL lets a list of one be written without its brackets. */
function rollupOf(type) {
    const said = argumentsOf(type, 'rollup');
    return said && { ...said, within: [said.within].flat(), amounts: [said.amounts].flat() };
}
function buildEnum(node) {
    const values = (node.values ?? []).map((value) => {
        const description = value.description?.value ?? value.name.value;
        return {
            name: value.name.value,
            description,
            label: headTerm(description) ?? value.name.value,
        };
    });
    const name = node.name.value;
    return { name, description: node.description?.value ?? name, values, place: placeOf(node) };
}
