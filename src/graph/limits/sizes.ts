import { getNamedType, getNullableType, isListType, isScalarType, Kind } from 'graphql';
import type { ArgumentNode, FieldNode, GraphQLField, ValueNode } from 'graphql';

/** The values of an operation's variables, as sent, with their defaults where none were. */
export interface Given {
  value(name: string): unknown;
  /** How many objects (conditions, orders) a variable holds; counted once. */
  objects(name: string): number;
}

/** How many entries a field is asked for: a page's length, or that of a list of keys; else undefined. */
export function askedFor(node: FieldNode, field: Asked, given: Given): number | undefined {
  const sizes = (node.arguments ?? []).flatMap((argument) => {
    if (pages.has(argument.name.value)) return pageSize(plain(argument.value, given)) ?? [];
    return takesKeys(field, argument.name.value) ? (keyCount(argument.value, given) ?? []) : [];
  });
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
}

/** How many objects stand in the arguments: each condition of a filter is work for the database. */
export function objectsIn(args: readonly ArgumentNode[], given: Given): number {
  return args.reduce((sum, argument) => sum + objectsInLiteral(argument.value, given), 0);
}

/** How many objects a value holds, at any depth; without recursion, which a hostile value would exhaust. */
export function countObjects(value: unknown): number {
  const open: object[] = isObject(value) ? [value] : [];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (!Array.isArray(next)) count += 1;
    const inner: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    for (const one of inner) if (isObject(one)) open.push(one);
  }
  return count;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const pages = new Set(['first', 'last']);
// Longer pages are refused where they are planned, with a sentence of their own.
const longestPage = 200;

type Asked = Pick<GraphQLField<unknown, unknown>, 'args'>;

function takesKeys({ args }: Asked, name: string): boolean {
  const type = args.find((one) => one.name === name)?.type;
  return (
    type !== undefined && isListType(getNullableType(type)) && isScalarType(getNamedType(type))
  );
}

function keyCount(value: ValueNode, given: Given): number | undefined {
  return value.kind === Kind.VARIABLE
    ? keysSent(given.value(value.name.value))
    : keysWritten(value);
}

// GraphQL takes a single value for a list of one.
function keysSent(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.length : 1;
}

function keysWritten(value: ValueNode): number | undefined {
  if (value.kind === Kind.NULL) return undefined;
  return value.kind === Kind.LIST ? value.values.length : 1;
}

function pageSize(value: unknown): number | undefined {
  const size = Number(value ?? Number.NaN);
  return Number.isFinite(size) ? Math.min(Math.max(size, 0), longestPage) : undefined;
}

function plain(value: ValueNode, given: Given): unknown {
  if (value.kind === Kind.VARIABLE) return given.value(value.name.value);
  return value.kind === Kind.INT ? value.value : undefined;
}

function objectsInLiteral(value: ValueNode, given: Given): number {
  if (value.kind === Kind.VARIABLE) return given.objects(value.name.value);
  if (value.kind === Kind.LIST)
    return value.values.reduce((sum, one) => sum + objectsInLiteral(one, given), 0);
  if (value.kind !== Kind.OBJECT) return 0;
  return value.fields.reduce((sum, field) => sum + objectsInLiteral(field.value, given), 1);
}
