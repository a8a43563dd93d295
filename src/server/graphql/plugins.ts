import type {
  ApolloServerPlugin,
  GraphQLRequestListener,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { Refusal } from '../../base/refusal.ts';
import { checkCost } from '../../graph/limits/check-cost.ts';
import type { ServerContext } from '../context.ts';
import { safeName } from '../notes.ts';
import { prefersJson } from './prefers-json.ts';
import { refusedRequest } from './refused.ts';

/** Refuses an operation that costs more than its viewer may spend, before any of it is executed. */
export const costLimit = listening({
  didResolveOperation: (resolved) => Promise.resolve(resolved).then(refuseCostly),
});

/** Notes what the log and the metrics tell of an operation. */
export const noting = listening({
  willSendResponse: (sending) => Promise.resolve(sending).then(note),
});

/**
 * GraphQL over HTTP, section 6.4.1: to a client of `application/json` a well-formed request that
 * fails to parse, validate or coerce is still answered with 200.
 */
export const statusForJson = listening({
  willSendResponse: (sending) => Promise.resolve(sending).then(correctStatus),
});

function listening(
  listener: GraphQLRequestListener<ServerContext>,
): ApolloServerPlugin<ServerContext> {
  return { requestDidStart: () => Promise.resolve(listener) };
}

function refuseCostly({
  schema,
  document,
  operation,
  request: { variables = {} },
  contextValue: { viewer, notes },
}: GraphQLRequestContextDidResolveOperation<ServerContext>): void {
  if (!operation) return;
  try {
    notes.cost = checkCost({ schema, document, operation, variables }, viewer);
  } catch (error) {
    throw error instanceof Refusal ? refusedRequest(error) : error;
  }
}

type Sending = GraphQLRequestContextWillSendResponse<ServerContext>;

function note({ operation, operationName, response, contextValue: { notes } }: Sending): void {
  notes.operationKind = operation?.operation;
  notes.operation = safeName(operationName);
  for (const code of codesIn(response)) notes.codes.add(code);
}

function correctStatus({ request, response }: Sending): void {
  if (response.http.status !== 400) return;
  if (!prefersJson(request.http?.headers.get('accept'))) return;
  if (codesIn(response).every((code) => ofTheDocument.has(code))) response.http.status = 200;
}

const ofTheDocument: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

function codesIn({ body }: Sending['response']): readonly string[] {
  if (body.kind !== 'single') return [];
  return (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
}
