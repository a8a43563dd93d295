import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { JsonBytes } from '../base/json-bytes.ts';
import type { Context } from './context.ts';

/** One validated operation of one viewer. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables: Record<string, unknown>;
  readonly context: Context;
}

/** What an operation answers, and the tables and parts of tables that it was read from. */
export interface Answered {
  /** The answer as JSON, up to the end of its `data`. */
  readonly json: string | JsonBytes;
  readonly stands: readonly string[];
}

/** What stands behind the front end: merged, subgraph or gateway, all answering alike. */
export interface Engine {
  /** The public API schema, for validation and introspection. */
  readonly schema: GraphQLSchema;
  /** Executes one validated operation for one viewer. */
  execute(operation: Operation): Promise<ExecutionResult>;
  /** The answer to an operation that needs no execution by GraphQL; undefined where it does. On record likewise. */
  readonly prepared?: (operation: Operation) => Promise<Answered | undefined>;
  close(): Promise<void>;
}
