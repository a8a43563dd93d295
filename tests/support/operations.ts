import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { Catalogues } from '../../src/catalogue/model.ts';
import { orderName } from '../../src/graph/schema/record-types.ts';
import { seeded, type Random } from './random.ts';
import type { Linked } from './linked-records.ts';

/** A random operation over what was placed. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface World {
  readonly schema: GraphQLSchema;
  readonly catalogues: Catalogues;
  readonly linked: Linked;
}

interface Writing extends World {
  readonly random: Random;
  readonly variables: Record<string, unknown>;
  readonly definitions: string[];
  readonly fragments: string[];
}

/** Random valid operations: the same for the same seed. */
export function randomOperations(
  world: World,
  { count, seed }: { count: number; seed: number },
): RandomOperation[] {
  return Array.from({ length: count }, (_, i) => randomOperation(world, seeded(seed + i)));
}

function randomOperation(world: World, random: Random): RandomOperation {
  const writing: Writing = { ...world, random, variables: {}, definitions: [], fragments: [] };
  const fields = Object.values(world.schema.getQueryType()!.getFields());
  const roots = Array.from({ length: 1 + random.below(3) }, (_, i) => {
    return fieldText(random.one(fields), { depth: 5, alias: `root${i}`, writing });
  });
  const head = writing.definitions.length > 0 ? `(${writing.definitions.join(', ')})` : '';
  const query = `query Random${head} { ${roots.join(' ')} }\n${writing.fragments.join('\n')}`;
  return { query, variables: writing.variables };
}

interface Placing {
  readonly depth: number;
  readonly alias?: string;
  /** Whether other types share the selection. */
  readonly apart?: boolean;
  readonly writing: Writing;
}

function fieldText(
  field: GraphQLField<unknown, unknown>,
  { depth, alias, writing }: Placing,
): string {
  const type = getNamedType(field.type);
  const args = argumentsOf(field, writing);
  const head = `${alias ? `${alias}: ` : ''}${field.name}${args}${condition(writing)}`;
  return isCompositeType(type) ? `${head} ${setText(type, { depth: depth - 1, writing })}` : head;
}

/** Sometimes a condition, written or as a variable. */
function condition({ random, variables, definitions }: Writing): string {
  if (!random.chance(0.06)) return '';
  const [directive, truth] = [random.one(['skip', 'include']), random.chance(0.5)];
  if (random.chance(0.5)) return ` @${directive}(if: ${truth})`;
  const name = `if${definitions.length}`;
  definitions.push(`$${name}: Boolean!`);
  variables[name] = truth;
  return ` @${directive}(if: $${name})`;
}

function setText(type: GraphQLNamedOutputType, placing: Placing): string {
  const { depth, writing } = placing;
  const { random, fragments } = writing;
  const parts = isInterfaceType(type) ? abstractParts(type, placing) : fieldsText(type, placing);
  if (random.chance(0.2)) parts.push('__typename');
  if (parts.length === 0) parts.push('__typename');
  if (random.chance(0.12)) return `{ ... on ${type.name} { ${parts.join(' ')} } }`;
  if (!random.chance(0.12)) return `{ ${parts.join(' ')} }`;
  const name = `F${fragments.length}_${depth}`;
  fragments.push(`fragment ${name} on ${type.name} { ${parts.join(' ')} }`);
  return `{ ...${name} __typename }`;
}

function abstractParts(type: GraphQLNamedOutputType, placing: Placing): string[] {
  const { schema, random } = placing.writing;
  const possible = isInterfaceType(type) ? [...schema.getPossibleTypes(type)] : [];
  const chosen = possible.filter(() => random.chance(0.35));
  const parts = chosen.map(
    (one) =>
      `... on ${one.name} { ${fieldsText(one, { ...placing, apart: true }).join(' ') || 'id'} }`,
  );
  return random.chance(0.5) ? ['id', ...parts] : parts;
}

function fieldsText(type: GraphQLNamedOutputType, { depth, apart, writing }: Placing): string[] {
  const { random } = writing;
  const fields =
    'getFields' in type ? Object.values((type as { getFields(): Fields }).getFields()) : [];
  const plain = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
  const nested = fields.filter((field) => isCompositeType(getNamedType(field.type)));
  const leaves = Array.from({ length: Math.min(plain.length, 1 + random.below(4)) }, () =>
    random.one(plain),
  );
  const inner =
    depth <= 0
      ? []
      : nested.filter(() => random.chance(nested.length <= 3 ? 0.7 : 0.25)).slice(0, 3);
  const chosen = [...new Set([...leaves, ...inner])];
  // Fields of several types below one abstract type may differ: there each has a key of its own.
  return chosen.map((field, i) => {
    const own = apart ? `${type.name}_${field.name}` : undefined;
    const alias = random.chance(0.1) ? `a${depth}_${i}_${type.name}_${field.name}` : own;
    return fieldText(field, { depth, alias, writing });
  });
}

type Fields = Record<string, GraphQLField<unknown, unknown>>;

function argumentsOf({ name, args }: GraphQLField<unknown, unknown>, writing: Writing): string {
  const ways = writing.random.chance(0.85) ? ['last', 'before'] : ['first', 'after'];
  const left = writing.random.chance(0.98) ? [...ways, writing.random.one(lookUps(args))] : [];
  const pairs = args.flatMap((argument) => {
    if (name !== 'search' && left.includes(argument.name)) return [];
    const text = argumentText(name, argument, writing);
    return text === undefined ? [] : [`${argument.name}: ${text}`];
  });
  return pairs.length > 0 ? `(${pairs.join(', ')})` : '';
}

/** A record is looked up by its id or by its key. */
const lookUps = (args: readonly GraphQLArgument[]) =>
  args.length === 2 && args[0]!.name === 'id' ? args.map(({ name }) => name) : [undefined];

function argumentText(
  field: string,
  argument: GraphQLArgument,
  writing: Writing,
): string | undefined {
  const { random } = writing;
  const { type } = argument;
  const value = argumentValue(field, argument, writing);
  if (value === undefined) return undefined;
  if (!random.chance(0.4)) return literal(value, type);
  const variable = `v${writing.definitions.length}`;
  writing.definitions.push(`$${variable}: ${String(type)}`);
  writing.variables[variable] = value;
  return `$${variable}`;
}

function argumentValue(field: string, { name, type }: GraphQLArgument, writing: Writing): unknown {
  const { random, linked, catalogues } = writing;
  const anyId = () => random.one([...random.one([...linked.ids.values()]), 'nonsense']);
  const codes = [...catalogues.byCode.keys()];
  switch (name) {
    case 'id':
      return idFor(field, writing);
    case 'ids':
      return Array.from({ length: 1 + random.below(5) }, anyId);
    case 'text':
      return random.one(['双鸭山', '公司', '普陀', '台湾', '没有此名', '某某']);
    case 'catalogues':
      return random.chance(0.4) ? [random.one(codes), random.one(codes)] : undefined;
    case 'catalogue':
    case 'code':
      if (field === 'department') return random.one(linked.keys.get('Department')!);
      return random.one([...codes, 'none']);
    case 'first':
      return random.chance(0.6) ? random.below(5) : undefined;
    case 'last':
      return random.chance(0.6) ? random.below(5) : undefined;
    case 'after':
    case 'before':
      return random.chance(0.01) ? 'Zm9yZ2Vk' : undefined;
    case 'filter':
      return random.chance(0.3)
        ? filterValue(getNamedType(type) as GraphQLInputObjectType, writing, 2)
        : undefined;
    case 'orderBy':
      return random.chance(0.3)
        ? [orderValue(getNamedType(type) as GraphQLInputObjectType, writing)]
        : undefined;
    default:
      return keyValue(field, { name, type }, writing);
  }
}

function idFor(field: string, { catalogues, linked, random }: Writing): string {
  const catalogue = catalogues.all.find(({ singular }) => singular === field);
  const pool = catalogue ? linked.ids.get(catalogue.typeName)! : [...linked.ids.values()].flat();
  return random.one([...pool, 'nonsense']);
}

/** creditCode: and creditCodes: */
function keyValue(
  field: string,
  { name, type }: Pick<GraphQLArgument, 'name' | 'type'>,
  writing: Writing,
): unknown {
  const { catalogues, linked, random } = writing;
  const catalogue = catalogues.all.find(
    ({ singular, plural }) => singular === field || plural === field,
  );
  if (!catalogue || !name.startsWith(catalogue.key[0]!)) return undefined;
  const pool = linked.keys.get(catalogue.typeName)!;
  if (isListType(getNullableType(type)))
    return random.chance(0.3) ? [random.one(pool), random.one(pool)] : undefined;
  return random.one(pool);
}

function orderValue(type: GraphQLInputObjectType, { catalogues, random }: Writing) {
  const fields = getNamedType(type.getFields()['field']!.type) as GraphQLEnumType;
  const catalogue = catalogues.byType.get(type.name.replace(/Order$/, ''))!;
  const shut = catalogue.fields.filter(({ disclosure }) => disclosure.level !== 'OPEN');
  const names = new Set(random.chance(0.97) ? shut.map(({ name }) => orderName(name)) : []);
  const usual = fields.getValues().filter(({ name }) => !names.has(name));
  return { field: random.one(usual).name, direction: random.one(['ASC', 'DESC']) };
}

function filterValue(
  type: GraphQLInputObjectType,
  writing: Writing,
  depth: number,
): Record<string, unknown> {
  const { random } = writing;
  if (depth > 0 && random.chance(0.2)) {
    const [one, other] = [
      filterValue(type, writing, depth - 1),
      filterValue(type, writing, depth - 1),
    ];
    return random.one([{ and: [one, other] }, { or: [one, other] }, { not: one }]);
  }
  const fields = Object.values(type.getFields()).filter(({ name }) => isUsual(type, name, writing));
  const chosen = [random.one(fields), random.one(fields)];
  return Object.fromEntries(chosen.map((field) => [field.name, operatorsOf(field.type, writing)]));
}

/** Mostly fields that everybody may filter by. */
function isUsual(
  { name: filter }: GraphQLInputObjectType,
  name: string,
  { catalogues, random }: Writing,
): boolean {
  if (['and', 'or', 'not', 'id'].includes(name)) return false;
  const catalogue = catalogues.byType.get(filter.replace(/Filter$/, ''));
  const field = catalogue?.fields.find((one) => one.name === name);
  return field === undefined || field.disclosure.level === 'OPEN' || random.chance(0.02);
}

function operatorsOf(type: GraphQLInputType, writing: Writing): Record<string, unknown> {
  const { random } = writing;
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return {};
  const operator = random.one(Object.values(named.getFields()));
  const list = isListType(getNullableType(operator.type));
  const value = scalarValue(getNamedType(operator.type), random);
  return { [operator.name]: list ? [value] : value };
}

function scalarValue(type: ReturnType<typeof getNamedType>, random: Random): unknown {
  if (isEnumType(type)) return random.one(type.getValues()).name;
  switch (type?.name) {
    case 'Boolean':
      return random.chance(0.5);
    case 'Int':
      return random.below(2012);
    case 'Date':
      return '2022-05-15';
    case 'DateTime':
      return '2026-01-02T00:00:00.000Z';
    case 'Money':
    case 'Decimal':
      return random.one(['100.50', '0.50', '12345678901234567.89']);
    case 'CreditCode':
      return '91230501MA1B3N0001';
    case 'RegionCode':
      return '310107';
    default:
      return random.one(['公司', '3号', '双鸭山智慧城市运营有限公司', 'credit-office']);
  }
}

/** A value as GraphQL writes it; amounts sometimes as numbers. */
function literal(value: unknown, type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`;
  if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
    const fields = named.getFields();
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one, fields[key]!.type)}`)
      .join(', ')} }`;
  }
  if (isEnumType(named)) return String(value);
  return named.name === 'Money' ? String(value) : JSON.stringify(value);
}
