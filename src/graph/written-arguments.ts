import {
  getVariableValues,
  parse,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Refusal } from '../base/refusal.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Filter, OrderBy } from '../query/question.ts';

/** A filter and an order as JSON texts. */
export interface WrittenArguments {
  readonly filter?: string;
  readonly orderBy?: string;
}

/** Reads them by the API's own input types, so that every door takes and refuses the same. */
export function readArguments(
  schema: GraphQLSchema,
  { typeName }: Catalogue,
  { filter, orderBy }: WrittenArguments,
): { readonly filter?: Filter | null; readonly orderBy?: readonly OrderBy[] | null } {
  const given = {
    ...(filter === undefined ? {} : { filter: json('filter', filter) }),
    ...(orderBy === undefined ? {} : { orderBy: json('orderBy', orderBy) }),
  };
  const { coerced, errors } = getVariableValues(schema, declared(typeName), given);
  const [error] = errors ?? [];
  if (error) throw badInput(error.message);
  return coerced!;
}

function declared(typeName: string) {
  const text = `query ($filter: ${typeName}Filter, $orderBy: [${typeName}Order!]) { __typename }`;
  const [operation] = parse(text).definitions as [OperationDefinitionNode];
  return operation.variableDefinitions!;
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(`Variable "$${name}" is not well-formed JSON.`);
  }
}

// GraphQL's own code for a variable that does not fit its type.
const badInput = (message: string) =>
  new Refusal('BAD_USER_INPUT', message, {
    status: 400,
    hint: 'Write filter and orderBy as the variables of a query: {"decidedOn": {"gte": "2026-01-01"}}.',
  });
