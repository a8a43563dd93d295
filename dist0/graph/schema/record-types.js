import { describe, described } from "./describe.js";
import { filterTypeOf, systemFields } from "./system-fields.js";
/** SDL of everything that one catalogue adds to its department's subgraph, whose catalogues are `own`. */
export function recordTypes(catalogue, own) {
    return [
        ...catalogue.enums.map(enumSdl),
        typeSdl(catalogue, own),
        connectionSdl(catalogue),
        filterSdl(catalogue),
        orderSdl(catalogue),
    ].join('\n\n');
}
/** Catalogues whose key is one field can be pointed to, and looked up by it. */
export const singleKey = (catalogue) => catalogue.key.length === 1
    ? catalogue.fields.find((field) => field.name === catalogue.key[0])
    : undefined;
/** The arguments of every connection to a catalogue's records. */
export const pageArguments = (catalogue) => `
    ${describe('筛选条件 Which records')}
    filter: ${catalogue.typeName}Filter
    ${describe('排序，缺省时最新的在前；并列时按标识 Order; ties are broken by id')}
    orderBy: [${catalogue.typeName}Order!]
    ${describe('前若干条，默认 20，最多 200 First so many, 20 by default, at most 200')}
    first: Int
    ${describe('此游标之后 After this cursor')}
    after: String
    ${describe('后若干条 Last so many')}
    last: Int
    ${describe('此游标之前 Before this cursor')}
    before: String`;
/** SDL of the fields by which records of other catalogues are reached; nullable, so that without their department the rest is answered. */
export const reverseFields = (target, sources) => target.reverses
    .flatMap((reverse) => {
    const source = sources.find((one) => one.typeName === reverse.source);
    return source
        ? [
            `  ${describe(reverse.description)}\n  ${reverse.name}(${pageArguments(source)}\n  ): ${source.typeName}Connection`,
        ]
        : [];
})
    .join('\n');
function enumSdl({ name, description, values }) {
    const lines = values.map((value) => `  ${describe(value.description)}\n  ${value.name}`);
    return `${describe(description)}\nenum ${name} {\n${lines.join('\n')}\n}`;
}
function typeSdl(catalogue, own) {
    const key = singleKey(catalogue);
    const keys = key ? ` @key(fields: "${key.name}") @key(fields: "ref")` : '';
    const ref = key
        ? `\n  ${describe('引用 Reference between departments')}\n  ref: ID! @inaccessible`
        : '';
    return `${describe(catalogue.description)}
type ${catalogue.typeName} implements Node @key(fields: "id")${keys} {
  ${describe('全局标识 Global id')}
  id: ID!${ref}
${systemFields(catalogue)
        .map((one) => `  ${describe(one.description)}\n  ${one.name}: ${one.type}`)
        .join('\n')}
${catalogue.fields.map(fieldSdl).join('\n')}
${catalogue.references.map((one) => `  ${describe(one.description)}\n  ${one.name}: ${one.target}`).join('\n')}
${reverseFields(catalogue, own)}
}`;
}
function fieldSdl(field) {
    return `  ${describe(described(field))}\n  ${field.name}: ${typeOf(field)}${directivesOf(field)}`;
}
/** The field's type as SDL. */
export function typeOf(field) {
    const named = field.enumName ?? field.type;
    return `${field.list ? `[${named}!]` : named}${field.nullable ? '' : '!'}`;
}
function directivesOf({ disclosure, sharing }) {
    const reason = disclosure.reason ? `, reason: ${disclosure.reason}` : '';
    const basis = disclosure.basis ? `, basis: ${JSON.stringify(disclosure.basis)}` : '';
    return ` @disclosure(level: ${disclosure.level}${reason}${basis}) @sharing(type: ${sharing.type})`;
}
function connectionSdl({ typeName, title }) {
    return `${describe(`${title}：一页 A page of ${typeName} records`)}
type ${typeName}Connection @shareable {
  ${describe('记录与游标 Records with their cursors')}
  edges: [${typeName}Edge!]!
  ${describe('记录 The records')}
  nodes: [${typeName}!]!
  ${describe('分页信息 Page information')}
  pageInfo: PageInfo!
  ${describe('可见记录总数，仅在查询时计算 How many records match, counted only when asked for')}
  totalCount: Int!
}

${describe(`${title}：一条 One ${typeName} record on a page`)}
type ${typeName}Edge @shareable {
  ${describe('游标 Cursor')}
  cursor: String!
  ${describe('记录 The record')}
  node: ${typeName}!
}`;
}
function filterSdl(catalogue) {
    const { typeName, title } = catalogue;
    const system = systemFields(catalogue).filter((one) => one.filter);
    const enumFilters = catalogue.enums.map(({ name }) => enumFilterSdl(name)).join('\n\n');
    return `${enumFilters}

${describe(`${title}的筛选条件 Which ${typeName} records`)}
input ${typeName}Filter {
  ${describe('全部成立 All of these hold')}
  and: [${typeName}Filter!]
  ${describe('任一成立 Any of these holds')}
  or: [${typeName}Filter!]
  ${describe('不成立 This does not hold')}
  not: ${typeName}Filter
  ${describe('全局标识 Global id')}
  id: IDFilter
${system.map((one) => `  ${describe(one.description)}\n  ${one.name}: ${one.filter}`).join('\n')}
${catalogue.fields.map((field) => `  ${describe(field.column.title)}\n  ${field.name}: ${filterTypeOf(field)}`).join('\n')}
}`;
}
const enumFilterSdl = (name) => `${describe(`${name} 条件 Conditions on ${name}`)}
input ${name}Filter { eq: ${name} ne: ${name} in: [${name}!] notIn: [${name}!] isNull: Boolean }
${describe(`${name} 列表条件 Conditions on a list of ${name}`)}
input ${name}ListFilter { has: ${name} isNull: Boolean }`;
/** decidedOn -> DECIDED_ON, the name of its order. */
export const orderName = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
function orderSdl(catalogue) {
    const { typeName, title } = catalogue;
    const system = systemFields(catalogue).filter((one) => one.ordered);
    const values = [...system, ...catalogue.fields.filter((field) => !field.list)];
    return `${describe(`${title}可按以下数据项排序 Fields by which ${typeName} records can be ordered`)}
enum ${typeName}OrderField {
  ${describe('全局标识 Global id')}
  ID
${values.map((one) => `  ${orderName(one.name)}`).join('\n')}
}

${describe(`${title}的排序 An order of ${typeName} records`)}
input ${typeName}Order {
  ${describe('数据项 Field')}
  field: ${typeName}OrderField!
  ${describe('方向 Direction')}
  direction: OrderDirection = ASC
}`;
}
