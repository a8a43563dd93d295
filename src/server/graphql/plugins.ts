import type { ApolloServerPlugin } from '@apollo/server';
import { Refusal } from '../../base/refusal.ts';
import { checkCost } from '../../graph/limits/check-cost.ts';
import type { ServerContext } from '../context.ts';
import { safeName } from '../notes.ts';
import { refusedRequest } from './refused.ts';

type Plugin = ApolloServerPlugin<ServerContext>;

/** Refuses an operation that costs more than its viewer may spend, before any of it is executed. */
export const costLimit: Plugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) return;
        const costed = { schema, document, operation, variables: request.variables ?? {} };
        try {
          checkCost(costed, contextValue.viewer);
        } catch (error) {
          throw error instanceof Refusal ? refusedRequest(error) : error;
        }
      },
    };
  },
};

/** Notes what the log and the metrics tell of an operation. */
export const noting: Plugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ operation, operationName, response, contextValue: { notes } }) {
        notes.operationKind = operation?.operation;
        notes.operation = safeName(operationName);
        if (response.body.kind !== 'single') return;
        for (const { extensions } of response.body.singleResult.errors ?? [])
          if (typeof extensions?.['code'] === 'string') notes.codes.add(extensions['code']);
      },
    };
  },
};

/**
 * GraphQL over HTTP, section 6.4.1: to a client of `application/json` a well-formed request that
 * fails to parse, validate or coerce is still answered with 200.
 */
export const statusForJson: Plugin = {
  async requestDidStart({ request }) {
    return {
      async willSendResponse({ response: { http, body } }) {
        if (http.status !== 400 || body.kind !== 'single' || !takesJson(request.http)) return;
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']);
        if (codes?.every((code) => ofTheDocument.has(code))) http.status = 200;
      },
    };
  },
};

const ofTheDocument = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

function takesJson(http: { headers: { get(name: string): string | undefined } } | undefined) {
  const accept = http?.headers.get('accept') ?? '';
  return !accept.includes('application/graphql-response+json');
}
