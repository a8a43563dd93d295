import { Kind } from 'graphql';
import { enumTypes, placeOf } from "../declarations.js";
import { rootFieldNames, typesMadeFor, typesMadeForEnum } from "../derived-names.js";
import { duplicatesOf } from "../duplicates.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** No two declarations, nor what is made from them, have one name. */
export const namesDistinct = (declared) => {
    const outlines = outlinesOf(declared);
    const codes = outlines.map(({ said, type }) => ({
        name: String(said['code'] ?? type.name.value),
        node: type,
    }));
    return [
        ...clashes('catalogue code', codes),
        ...clashes('type', [
            ...typesOf(declared),
            ...outlines.flatMap(madeTypes),
            ...enumsOf(declared),
        ]),
        ...clashes('root field', [...rootFieldsOf(declared), ...outlines.flatMap(rootFields)]),
        ...outlines.flatMap(({ fields }) => clashes('field', fields.map(({ name, node }) => ({ name, node })))),
    ];
};
function clashes(word, all) {
    return duplicatesOf(all, ({ name }) => name).map(({ name, node }) => {
        const { file, line } = placeOf(all.find((one) => one.name === name).node);
        const where = file ? `${file}:${line}, or is made for it` : 'in GraphQL itself';
        return problemAt('namesDistinct', node, `There is another ${word} ${name} (${where}): rename this one.`);
    });
}
const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription'];
/** Types of the language and of the platform itself; its Query and Mutation are among the built-in ones. */
const typesOf = ({ language }) => [
    ...builtIn.map((name) => ({ name, node: {} })),
    ...language.flatMap((node) => {
        if (node.kind === Kind.DIRECTIVE_DEFINITION || !('name' in node) || !node.name)
            return [];
        return builtIn.includes(node.name.value) ? [] : [{ name: node.name.value, node }];
    }),
];
const madeTypes = ({ name, type }) => typesMadeFor(name).map((made) => ({ name: made, node: type }));
const enumsOf = ({ files }) => files
    .flatMap(enumTypes)
    .flatMap((node) => typesMadeForEnum(node.name.value).map((name) => ({ name, node })));
const rootFieldsOf = ({ language }) => language.flatMap((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query'
    ? (node.fields ?? []).map((field) => ({ name: field.name.value, node: field }))
    : []);
const rootFields = ({ name, type }) => Object.values(rootFieldNames(name)).map((made) => ({ name: made, node: type }));
