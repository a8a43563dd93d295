import {
  defaultFieldResolver,
  GraphQLBoolean,
  GraphQLID,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { byResponseKey } from '../resolvers/records.ts';
import { scalars } from '../scalars.ts';
import type { Info } from '../selection.ts';

/** A value as an answer carries it; throws where GraphQL would report an error. */
export type Complete = (value: unknown) => unknown;

/** An operation that has to go the ordinary way. */
export class NotPrepared extends Error {}

/** What GraphQL's own execution makes of values that need no resolver any more, worked out once for a selection. */
export function completion(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  info: Info,
): Complete {
  if (isNonNullType(type)) return notNull(completion(type.ofType, nodes, info));
  const complete = completionOfValue(type, nodes, info);
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'function' || value instanceof Error || value instanceof Promise)
      throw new NotPrepared('a value still has to be resolved');
    return complete(value);
  };
}

const notNull =
  (complete: Complete): Complete =>
  (value) => {
    const completed = complete(value);
    if (completed === null) throw new NotPrepared('a value is missing');
    return completed;
  };

function completionOfValue(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  info: Info,
): Complete {
  if (isLeafType(type)) return leaf(type);
  if (isListType(type)) {
    const each = completion(type.ofType, nodes, info);
    return (value) => (value as unknown[]).map(each);
  }
  if (isObjectType(type)) return object(type, nodes, info);
  throw new NotPrepared(`${String(type)} is abstract`);
}

const isText = (value: unknown) => typeof value === 'string';
const asTexts = new Set<GraphQLLeafType>([
  ...[GraphQLString, GraphQLID],
  ...['Money', 'Decimal', 'CreditCode', 'RegionCode'].map((name) => scalars[name]!),
]);

function leaf(type: GraphQLLeafType): Complete {
  const serialized = (value: unknown) => {
    const completed: unknown = type.serialize(value);
    if (completed === null || completed === undefined)
      throw new NotPrepared('nothing was serialized');
    return completed;
  };
  // What these types make of a text, a truth, is itself.
  if (asTexts.has(type)) return (value) => (isText(value) ? value : serialized(value));
  if (type === GraphQLBoolean)
    return (value) => (typeof value === 'boolean' ? value : serialized(value));
  return serialized;
}

type Part = readonly [key: string, source: string, complete: Complete];

function object(type: GraphQLObjectType, nodes: readonly FieldNode[], info: Info): Complete {
  const { schema, fragments, variableValues } = info;
  const fields = collectSubfields(schema, fragments, variableValues, type, nodes);
  const parts = [...fields].map(([key, inner]) => partOf(key, inner, { type, info }));
  return (value) => {
    const completed: Record<string, unknown> = {};
    for (const [key, source, complete] of parts)
      completed[key] = complete((value as Record<string, unknown>)[source]);
    return completed;
  };
}

interface Of {
  readonly type: GraphQLObjectType;
  readonly info: Info;
}

function partOf(key: string, nodes: readonly FieldNode[], { type, info }: Of): Part {
  const { value: name } = nodes[0]!.name;
  if (key === '__proto__') throw new NotPrepared('a key would be no key');
  if (name === '__typename') return [key, key, () => type.name];
  const field = type.getFields()[name];
  if (!field) throw new NotPrepared(`${type.name} has no field ${name}`);
  return [key, sourceOf(key, field, type), completion(field.type, nodes, info)];
}

function sourceOf(
  key: string,
  { name, resolve }: GraphQLField<unknown, unknown>,
  type: GraphQLObjectType,
): string {
  if (resolve === byResponseKey) return key;
  if (resolve === undefined || resolve === defaultFieldResolver) return name;
  throw new NotPrepared(`${type.name}.${name} has a resolver`);
}
