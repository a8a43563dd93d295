import {
  getNullableType,
  isScalarType,
  Kind,
  parseType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntValueNode,
  type OperationDefinitionNode,
  type StringValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Literal } from './literals.ts';

/** A query whose numbers and texts have become variables. */
export interface Opened {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values of those variables, for a query of the same form. */
  readonly valuesOf: (literals: readonly Literal[]) => Readonly<Record<string, unknown>>;
}

/** A query that was answered, as it was read. */
export interface Written {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly literals: readonly Literal[];
}

type Read = (text: string) => unknown;

interface Variable {
  readonly definition: VariableDefinitionNode;
  readonly read: Read;
}

/**
 * The same query with a variable for each number and text: what it answers depends on their values only. Undefined
 * where one of them cannot be a variable, or where values that differ would make another query of it (two fields of
 * one name).
 */
export function openLiterals({ schema, document, literals }: Written): Opened | undefined {
  const places = new Map(literals.map(({ at }, place) => [at, place]));
  const variables: Variable[] = [];
  const types = new TypeInfo(schema);
  const enter = (node: IntValueNode | StringValueNode) => {
    const place = node.loc && places.get(node.loc.start);
    const type = types.getInputType();
    const read = type && readerOf(node, type);
    if (place === undefined || !read) return undefined;
    variables[place] = { definition: definitionOf(place, type), read };
    return variables[place].definition.variable;
  };
  const opened = visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.DIRECTIVE]: () => false,
      [Kind.INT]: enter,
      [Kind.STRING]: enter,
    }),
  );
  const all = literals.every((_, place) => variables[place] !== undefined);
  const declared = all ? withVariables(opened, variables) : undefined;
  if (!declared || validate(schema, declared).length > 0) return undefined;
  return {
    document: declared,
    operation: declared.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!,
    valuesOf: (given) =>
      Object.fromEntries(
        given.map(({ text }, place) => [nameOf(place), variables[place]!.read(text)]),
      ),
  };
}

const nameOf = (place: number) => `_literal_${place}`;

const asTexts = new Set(['ID', 'Money', 'Decimal', 'CreditCode', 'RegionCode']);

/** How a literal is read as the value of a variable, with the same outcome as where it is written. */
function readerOf(
  { kind }: IntValueNode | StringValueNode,
  type: GraphQLInputType,
): Read | undefined {
  const named = getNullableType(type);
  if (!isScalarType(named)) return undefined;
  if (kind === Kind.STRING || asTexts.has(named.name)) return (text) => text;
  return named.name === 'Int' ? Number : undefined;
}

const definitionOf = (place: number, type: GraphQLInputType): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: nameOf(place) } },
  type: parseType(String(type), { noLocation: true }),
});

function withVariables(document: DocumentNode, variables: readonly Variable[]): DocumentNode {
  const added = variables.map(({ definition }) => definition);
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION
      ? { ...one, variableDefinitions: [...(one.variableDefinitions ?? []), ...added] }
      : one,
  );
  return { ...document, definitions };
}
