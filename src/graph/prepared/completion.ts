import {
  defaultFieldResolver,
  GraphQLBoolean,
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

/** Types that make of a text the text itself, by their names: a schema has copies of the scalars it is given. */
export const textTypes: ReadonlySet<string> = new Set([
  ...['String', 'ID', 'Money', 'Decimal', 'CreditCode', 'RegionCode', 'DateTime'],
]);

function leaf(type: GraphQLLeafType): Complete {
  const serialized = (value: unknown) => {
    const completed: unknown = type.serialize(value);
    if (completed === null || completed === undefined)
      throw new NotPrepared('nothing was serialized');
    return completed;
  };
  if (textTypes.has(type.name)) return (value) => (isText(value) ? value : serialized(value));
  if (type === GraphQLBoolean)
    return (value) => (typeof value === 'boolean' ? value : serialized(value));
  return serialized;
}

function object(type: GraphQLObjectType, nodes: readonly FieldNode[], info: Info): Complete {
  const parts = fieldsOf(type, nodes, info).map((field) => {
    const complete = field.type ? completion(field.type, field.nodes, info) : () => type.name;
    return [field.key, field.source, complete] as const;
  });
  return (value) => {
    const completed: Record<string, unknown> = {};
    for (const [key, source, complete] of parts)
      completed[key] = complete((value as Record<string, unknown>)[source]);
    return completed;
  };
}

/** A field that is selected of an object, and under which key its value is found; without a type it is its name. */
export interface SelectedField {
  readonly key: string;
  readonly source: string;
  readonly type?: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
}

/** The fields that are selected of an object, in the order of the answer. */
export function fieldsOf(
  type: GraphQLObjectType,
  selecting: readonly FieldNode[],
  { schema, fragments, variableValues }: Info,
): readonly SelectedField[] {
  const fields = collectSubfields(schema, fragments, variableValues, type, selecting);
  return [...fields].map(([key, nodes]) => {
    const { value: name } = nodes[0]!.name;
    if (key === '__proto__') throw new NotPrepared('a key would be no key');
    if (name === '__typename') return { key, source: key, nodes };
    const field = type.getFields()[name];
    if (!field) throw new NotPrepared(`${type.name} has no field ${name}`);
    return { key, source: sourceOf(key, field, type), type: field.type, nodes };
  });
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
