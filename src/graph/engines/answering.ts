import { execute, type GraphQLSchema } from 'graphql';
import type { Catalogues } from '../../catalogue/model.ts';
import type { Engine, Operation } from '../engine.ts';
import { preparedOperations } from '../prepared/prepared.ts';
import { questionsOf } from '../resolvers.ts';
import { operationOnRecord } from './on-record.ts';

/** Answers operations of a schema, on record: those of catalogues as prepared, all others by GraphQL's execution. */
export function answering(
  schema: GraphQLSchema,
  catalogues: Catalogues,
  department?: string,
): Pick<Engine, 'execute' | 'prepared'> {
  const run = preparedOperations({ schema, questions: questionsOf(catalogues, department) });
  return {
    prepared: (operation) =>
      operationOnRecord(operation.context, (context) => run.json({ ...operation, context })),
    execute: (operation) =>
      operationOnRecord(operation.context, async (context) => {
        const data = await run.data({ ...operation, context });
        return data ? { data } : ordinary(schema, { ...operation, context });
      }),
  };
}

const ordinary = (
  schema: GraphQLSchema,
  { document, operationName, variables, context }: Operation,
) => execute({ schema, document, operationName, variableValues: variables, contextValue: context });
