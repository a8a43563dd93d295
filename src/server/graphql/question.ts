import type { FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { operationCost } from '../../graph/limits/check-cost.ts';
import { askedBy } from './asked.ts';
import type { Hot } from './hot.ts';

/** A query that was answered before, or one that differs from it in literals, weighed as far as it is the same for all. */
export interface Question {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: number;
  /** Stands for it: no other is named so. */
  readonly name: string;
}

/** What a request asks; undefined where it is nothing that was answered before, or anything about it is unusual. */
export function questionOf(
  request: FastifyRequest,
  hot: Hot,
  schema: GraphQLSchema,
): Question | undefined {
  const body = askedBy(request, hot);
  const known = body && hot.find(body.query);
  if (!known || !isNamed(known.operation, body.operationName)) return undefined;
  const { document, operation, literals } = known;
  const variables = literals ? { ...body.variables, ...literals } : body.variables;
  const cost = operationCost({ schema, document, operation, variables });
  const name = `${numberOf(document)} ${JSON.stringify(variables)}`;
  return { document, operation, variables, cost, name };
}

const numbers = new WeakMap<DocumentNode, number>();
let lastNumber = 0;

/** Stands for a document while it is kept: its text would make long names of answers. */
function numberOf(document: DocumentNode): number {
  const known = numbers.get(document) ?? (lastNumber += 1);
  numbers.set(document, known);
  return known;
}

const isNamed = ({ name }: OperationDefinitionNode, asked: unknown) =>
  (asked ?? undefined) === undefined || asked === name?.value;
