import { print } from 'graphql';
import { describe } from "./describe.js";
import { pageArguments, recordTypes, reverseFields, singleKey, typeOf } from "./record-types.js";
/** The department that serves node, search, catalogues and the mutations. */
export const PLATFORM = 'platform';
const federation = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@inaccessible", "@composeDirective"])
  @link(url: "https://mulu.dev/disclosure/v1.0", import: ["@disclosure", "@sharing", "DisclosureLevel", "WithholdingReason", "SharingType"])
  @composeDirective(name: "@disclosure")
  @composeDirective(name: "@sharing")

directive @disclosure(level: DisclosureLevel!, reason: WithholdingReason, basis: String) on FIELD_DEFINITION
directive @sharing(type: SharingType!) on FIELD_DEFINITION`;
/** Federation 2 SDL of one department's subgraph. */
export function subgraphSdl(department, catalogues, platform) {
    const own = catalogues.subgraphs.get(department) ?? [];
    const parts = [
        federation,
        ...platform.shared.map(print),
        ...own.map((one) => recordTypes(one, own)),
    ];
    if (own.length > 0)
        parts.push(`type Query {\n${own.map(rootFields).join('\n')}\n}`);
    parts.push(...stubs(own, catalogues, department));
    if (department === PLATFORM)
        parts.push(...platform.exchange.map(extended(own.length > 0)));
    return parts.join('\n\n');
}
const extended = (queryExists) => (node) => {
    const sdl = print(node);
    return queryExists ? sdl.replace(/^type Query/m, 'extend type Query') : sdl;
};
function rootFields(catalogue) {
    const key = singleKey(catalogue);
    const { singular, plural, typeName, title } = catalogue;
    const one = key
        ? `${describe('全局标识 Global id')} id: ID ${describe(key.column.title)} ${key.name}: ${typeOf({ ...key, nullable: true })}`
        : `${describe('全局标识 Global id')} id: ID!`;
    const many = key
        ? `\n    ${describe(`按${key.column.title}批量查询，最多 5,000 个，依所列顺序 Look-up of up to 5,000 at once, in the order listed`)}\n    ${key.name}s: [${key.enumName ?? key.type}!]`
        : '';
    return `  ${describe(`${title}：一条记录 One ${typeName} record`)}
  ${singular}(${one}): ${typeName}
  ${describe(`${title}：分页查询 ${typeName} records, page by page`)}
  ${plural}(${many}${pageArguments(catalogue)}
  ): ${typeName}Connection`;
}
/** Types of other departments as far as this subgraph knows them: their reference, and what points to them from here. */
function stubs(own, catalogues, department) {
    return catalogues.all
        .filter((target) => target.owner !== department)
        .flatMap((target) => {
        const reverse = reverseFields(target, own);
        const pointed = own.some((one) => one.references.some(({ target: name }) => name === target.typeName));
        if (department === PLATFORM)
            return [platformStub(target, pointed, reverse)];
        if (!pointed)
            return [];
        const resolvable = reverse ? '' : ', resolvable: false';
        return [
            `type ${target.typeName} @key(fields: "ref"${resolvable}) {\n  ref: ID! @inaccessible\n${reverse}\n}`,
        ];
    });
}
/** The platform finds any record by id (node, search) and leaves its fields to the owner. */
function platformStub(target, pointed, reverse) {
    const key = pointed ? ` @key(fields: "ref"${reverse ? '' : ', resolvable: false'})` : '';
    const ref = pointed ? '\n  ref: ID! @inaccessible' : '';
    return `type ${target.typeName} implements Node @key(fields: "id", resolvable: false)${key} {\n  id: ID!${ref}\n${reverse}\n}`;
}
