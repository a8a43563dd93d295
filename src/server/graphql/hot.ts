import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { FastifyRequest } from 'fastify';
import { checkCost } from '../../graph/limits/check-cost.ts';
import type { ServerContext } from '../context.ts';
import type { AnswerCache } from './answer-cache.ts';
import { askedBy, hashIn } from './asked.ts';
import { withExtensions } from './gateway.ts';
import { tagged, type Answer } from './tagged.ts';
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
  /** The text of a query that was named by its SHA-256 before. */
  named(hash: string): string | undefined;
  /** Tells the queries apart that Apollo answers. */
  readonly plugin: ApolloServerPlugin<ServerContext>;
}

const [most, longest] = [500, 20_000];

/** An empty memory of queries, for one server. */
export function hotQueries(): Hot {
  const known = lastUsed<Known>();
  const named = lastUsed<string>();
  const plugin = learning((text, one, hash) => {
    if (text.length > longest) return;
    known.keep(text, one);
    if (hash !== undefined) named.keep(hash, text);
  });
  return { find: known.find, named: named.find, plugin };
}

/** Keeps what was learnt last. */
function lastUsed<T>() {
  const kept = new Map<string, T>();
  return {
    find: (key: string) => kept.get(key),
    keep: (key: string, one: T) => {
      kept.delete(key);
      kept.set(key, one);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
    },
  };
}

type Learn = (text: string, known: Known, hash?: string) => void;

const learning = (learn: Learn): ApolloServerPlugin<ServerContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, source, document, operation, errors, response }) => {
        const hash = hashIn(request.extensions);
        const plain = request.extensions === undefined || hash !== undefined;
        if (plain && source && document && isOnlyQuery(document, operation) && !errors) {
          if (response.http.status === undefined || response.http.status === 200)
            learn(source, { document, operation: operation! }, hash);
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
): Promise<Answer | undefined> {
  const { prepared, schema } = engine;
  const body = askedBy(request, hot);
  const type = types[request.headers.accept ?? '*/*'];
  const known = body && hot.find(body.query);
  if (!prepared || !known || type === undefined) return undefined;
  const { document, operation } = known;
  const { variables } = body;
  try {
    const context = await contextOf();
    request.notes.cost = checkCost({ schema, document, operation, variables }, context.viewer);
    const question = `${JSON.stringify(variables)} ${body.query}`;
    const found = await cache.answer(question, context, async () => {
      const answered = await prepared({ document, variables, context });
      return answered && { ...tagged(textOf(answered.data, context)), tables: answered.tables };
    });
    if (!found) return undefined;
    request.notes.operationKind = operation.operation;
    request.notes.operation = safeName(operation.name?.value);
    return { ...found, type };
  } catch {
    return undefined; // a refusal or a fault: told by Apollo, where it comes about again
  }
}

const textOf = (data: Answered['data'], context: ServerContext): string =>
  `${JSON.stringify(withExtensions({ data }, context))}\n`;
