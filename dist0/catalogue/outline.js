import { argumentsOf, catalogueTypes, enumTypes } from "./declarations.js";
import { shapeOf } from "./shape.js";
/** Every object type of schema/ that declares a catalogue, or should. */
export function outlinesOf({ files }) {
    return files.flatMap((file) => catalogueTypes(file).map((type) => outlineOf(type, file)));
}
function outlineOf(type, file) {
    const fields = (type.fields ?? []).map(fieldOutline);
    const values = fields.filter((field) => !field.reference && field.name !== 'id');
    const enums = enumTypes(file).map((node) => [node.name.value, (node.values ?? []).map((value) => value.name.value)]);
    return {
        file,
        type,
        name: type.name.value,
        said: argumentsOf(type, 'catalogue') ?? {},
        fields,
        values: new Map(values.map((field) => [field.name, field])),
        enums: new Map(enums),
    };
}
function fieldOutline(node) {
    const { named, list, nullable } = shapeOf(node.type);
    const level = argumentsOf(node, 'disclosure')?.level;
    const mask = argumentsOf(node, 'mask');
    const reference = argumentsOf(node, 'reference');
    return { node, name: node.name.value, typeName: named, list, nullable, level, mask, reference };
}
