import { snakeCase } from "../build-field.js";
import { enumTypes } from "../declarations.js";
import { outlinesOf } from "../outline.js";
import { problemAt } from "../problem.js";
/** Names that every record's type, filter or column has already, or that JavaScript reads as something else. */
const reservedFields = /^(ref|withheld|and|or|not|constructor|prototype|toString|valueOf|hasOwnProperty|sys[A-Z].*)$/;
/** What Prisma and the generated TypeScript call their own types. */
const reservedTypes = new Set(`Json Bytes BigInt Unsupported PrismaClient Context Array ReadonlyArray Promise Record Partial Pick Omit Exclude
   NonNullable Maybe InputMaybe RequireFields Scalars Resolver Resolvers ResolverFn ResolversTypes ResolverTypeWrapper
   ResolversParentTypes ResolversInterfaceTypes ResolverWithResolve GraphQLResolveInfo GraphQLScalarType
   GraphQLScalarTypeConfig`.split(/\s+/));
/** Names are such that columns, filters, orders and types can be derived from them. */
export const namesWellFormed = (declared) => outlinesOf(declared).flatMap((outline) => [
    ...ofCatalogue(outline),
    ...ofFields(outline),
    ...ofEnums(outline),
]);
function ofCatalogue({ type, name, said }) {
    const code = String(said['code'] ?? 'ok');
    const wrongCode = !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) || code.length > 40;
    const blank = ['title', 'code', 'owner'].filter((argument) => said[argument] === '');
    return [
        ...problemIf(!/^[A-Z][A-Za-z0-9]*$/.test(name), type, `Rename ${name}: a catalogue's type is PascalCase, without underscores.`),
        ...problemIf(wrongCode && code !== '', type, `Rename the code "${code}": at most 40 lower-case letters, digits and hyphens.`),
        ...problemIf(reservedTypes.has(name), type, `Rename ${name}: the name is reserved.`),
        ...blank.map((argument) => problemAt(rule, type, `@catalogue(${argument}:) is empty: fill it in.`)),
    ];
}
function ofFields({ fields }) {
    return fields.flatMap(({ name, node }) => [
        ...problemIf(!/^[a-z][A-Za-z0-9]*$/.test(name), node, `Rename ${name}: a field's name is camelCase, in letters and digits, without underscores.`),
        ...problemIf(reservedFields.test(name), node, `Rename ${name}: the name is reserved.`),
        ...problemIf(snakeCase(name).length > 56, node, `Rename ${name}: its column's name may have 56 characters.`),
    ]);
}
const ofEnums = ({ file }) => enumTypes(file).flatMap((node) => [
    ...problemIf(!/^[A-Z][A-Za-z0-9]*$/.test(node.name.value), node, `Rename ${node.name.value}: an enum is PascalCase, without underscores.`),
    ...problemIf(reservedTypes.has(node.name.value), node, `Rename ${node.name.value}: the name is reserved.`),
    ...(node.values ?? [])
        .filter((value) => !/^[A-Z][A-Z0-9_]*$/.test(value.name.value) || value.name.value.includes('__'))
        .map((value) => problemAt(rule, value, `Rename ${value.name.value}: an enum's value is UPPER_SNAKE_CASE.`)),
]);
const rule = 'namesWellFormed';
const problemIf = (wrong, node, sentence) => wrong ? [problemAt(rule, node, sentence)] : [];
