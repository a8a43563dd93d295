import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Catalogues } from '../../catalogue/model.ts';
import type { Operation } from '../engine.ts';
import { preparedOperations } from '../prepared/prepared.ts';
import { questionsOf } from '../resolvers.ts';
import { operationOnRecord } from './on-record.ts';

/** Answers operations of a schema, on record: those of catalogues as prepared, all others by GraphQL's execution. */
export function answering(schema: GraphQLSchema, catalogues: Catalogues, department?: string) {
  const prepared = preparedOperations({ schema, questions: questionsOf(catalogues, department) });
  return (operation: Operation): Promise<ExecutionResult> =>
    operationOnRecord(operation.context, async (context) => {
      const data = await prepared({ ...operation, context });
      return data ? { data } : ordinary(schema, { ...operation, context });
    });
}

const ordinary = (
  schema: GraphQLSchema,
  { document, operationName, variables, context }: Operation,
) => execute({ schema, document, operationName, variableValues: variables, contextValue: context });
