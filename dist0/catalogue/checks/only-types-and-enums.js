import { Kind } from 'graphql';
import { problemAt } from "../problem.js";
import { outlinesOf } from "../outline.js";
/** A catalogue's file declares its type and its enums; everything else is derived from them. */
export const onlyTypesAndEnums = (declared) => {
    const foreign = declared.files
        .flatMap((file) => file.definitions)
        .filter((node) => node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.ENUM_TYPE_DEFINITION);
    const types = outlinesOf(declared);
    const interfaces = types.flatMap(({ type }) => type.interfaces ?? []);
    const withArguments = types
        .flatMap(({ fields }) => fields)
        .filter(({ node }) => node.arguments?.length);
    return [
        ...foreign.map((node) => problemAt(rule, node, `A catalogue's file holds one type and its enums only: remove this ${wordOf(node.kind)}.`)),
        ...interfaces.map((node) => problemAt(rule, node, `A catalogue implements no interface (it could be read around the levels of its fields): remove "implements ${node.name.value}".`)),
        ...withArguments.map(({ node, name }) => problemAt(rule, node, `A field holds a value and takes no arguments: remove those of ${name}.`)),
    ];
};
const rule = 'onlyTypesAndEnums';
const wordOf = (kind) => kind
    .replace(/Type|Definition/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
