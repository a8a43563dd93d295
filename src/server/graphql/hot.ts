import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { FastifyRequest } from 'fastify';
import { checkCost } from '../../graph/limits/check-cost.ts';
import type { ServerContext } from '../context.ts';
import type { AnswerCache } from './answer-cache.ts';
import { withExtensions } from './gateway.ts';
import { safeName } from '../notes.ts';
import type { Answered, Engine } from '../../graph/engine.ts';

/** A query that Apollo has parsed, validated and answered without errors. */
interface Known {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Queries of one operation that were answered lately, by their text. */
export interface Hot {
  find(text: string): Known | undefined;
  /** Tells the queries apart that Apollo answers. */
  readonly plugin: ApolloServerPlugin<ServerContext>;
}

const [most, longest] = [500, 20_000];

/** An empty memory of queries, for one server. */
export function hotQueries(): Hot {
  const known = new Map<string, Known>();
  const keep = (text: string, one: Known) => {
    known.delete(text);
    known.set(text, one);
    if (known.size > most) known.delete(known.keys().next().value!);
  };
  const plugin = learning((text, one) => text.length <= longest && keep(text, one));
  return { find: (text) => known.get(text), plugin };
}

const learning = (
  keep: (text: string, known: Known) => void,
): ApolloServerPlugin<ServerContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, source, document, operation, errors, response }) => {
        const plain = request.extensions === undefined && source === request.query;
        if (plain && source && document && isOnlyQuery(document, operation) && !errors) {
          if (response.http.status === undefined || response.http.status === 200)
            keep(source, { document, operation: operation! });
        }
        return Promise.resolve();
      },
    }),
});

const isOnlyQuery = ({ definitions }: DocumentNode, operation?: OperationDefinitionNode) =>
  operation?.operation === OperationTypeNode.QUERY &&
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

/** Media types that are answered without weighing preferences. */
const types: Readonly<Record<string, string>> = {
  '*/*': 'application/json; charset=utf-8',
  'application/json': 'application/json; charset=utf-8',
  'application/graphql-response+json': 'application/graphql-response+json; charset=utf-8',
};

interface Body {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A body and its media type; its status is 200. */
export interface HotAnswer {
  readonly type: string;
  readonly text: string;
}

interface Answering {
  readonly hot: Hot;
  readonly cache: AnswerCache;
  readonly engine: Engine;
  /** Who asks, established once: a gateway's word is good for one use. */
  readonly contextOf: () => Promise<ServerContext>;
}

/**
 * Answers a query that Apollo has answered before, as Apollo would, without going through its pipeline again;
 * undefined where it is not such a query, or anything about it is refused: then Apollo tells.
 */
export async function answerHot(
  request: FastifyRequest,
  { hot, cache, engine, contextOf }: Answering,
): Promise<HotAnswer | undefined> {
  const { prepared, schema } = engine;
  const body = bodyOf(request);
  const type = types[request.headers.accept ?? '*/*'];
  const known = body && hot.find(body.query);
  if (!prepared || !known || type === undefined) return undefined;
  const { document, operation } = known;
  const { variables } = body;
  try {
    const context = await contextOf();
    request.notes.cost = checkCost({ schema, document, operation, variables }, context.viewer);
    const question = `${JSON.stringify(variables)} ${body.query}`;
    const text = await cache.answer(question, context, async () => {
      const answered = await prepared({ document, variables, context });
      return answered && { text: textOf(answered.data, context), tables: answered.tables };
    });
    if (text === undefined) return undefined;
    request.notes.operationKind = operation.operation;
    request.notes.operation = safeName(operation.name?.value);
    return { type, text };
  } catch {
    return undefined; // a refusal or a fault: told by Apollo, where it comes about again
  }
}

function bodyOf({ method, body }: FastifyRequest): Body | undefined {
  if (method !== 'POST' || typeof body !== 'object' || body === null) return undefined;
  for (const name in body) if (!plainNames.has(name)) return undefined;
  const { query, variables, operationName } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (operationName ?? null) !== null) return undefined;
  const given = variables ?? {};
  return typeof given === 'object' && !Array.isArray(given)
    ? { query, variables: given as Body['variables'] }
    : undefined;
}

const plainNames = new Set(['query', 'variables', 'operationName']);

const textOf = (data: Answered['data'], context: ServerContext): string =>
  `${JSON.stringify(withExtensions({ data }, context))}\n`;
