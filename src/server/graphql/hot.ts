import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FastifyRequest } from 'fastify';
import { writeString, written } from '../../base/json-bytes.ts';
import { recent } from '../../base/recent.ts';
import { checkedCharge } from '../../graph/limits/check-cost.ts';
import type { ServerContext } from '../context.ts';
import type { AnswerCache } from './answer-cache.ts';
import { hashIn } from './asked.ts';
import { withExtensions } from './gateway.ts';
import { takeOut, type Literal } from './literals.ts';
import { openLiterals, type Opened } from './open-literals.ts';
import { questionOf } from './question.ts';
import type { Repeats } from './repeats.ts';
import { tagged, taggedBytes, type Answer, type Tagged } from './tagged.ts';
import { safeName } from '../notes.ts';
import type { Answered, Engine } from '../../graph/engine.ts';

/** A query that Apollo has parsed, validated and answered without errors, or one that differs from it in literals. */
interface Known {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Values of the variables that stand in the document for the query's literals. */
  readonly literals?: Readonly<Record<string, unknown>>;
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
  const known = recent<Known>(most);
  const named = recent<string>(most);
  const forms = recent<Opened>(most);
  const plugin = learning(({ schema, text, one, hash }) => {
    if (text.length > longest) return;
    const taken = takeOut(text);
    const opened = taken && openLiterals({ schema, ...one, ...taken });
    if (opened) forms.set(taken.form, opened);
    known.set(text, opened ? withLiterals(opened, taken.literals) : one);
    if (hash !== undefined) named.set(hash, text);
  });
  const find = (text: string) => {
    const found = known.get(text);
    if (found || text.length > longest) return found;
    const taken = takeOut(text);
    const opened = taken && forms.get(taken.form);
    return opened && withLiterals(opened, taken.literals);
  };
  return { find, named: named.get, plugin };
}

const withLiterals = (
  { document, operation, valuesOf }: Opened,
  literals: readonly Literal[],
): Known => ({ document, operation, literals: valuesOf(literals) });

interface Learnt {
  readonly schema: GraphQLSchema;
  readonly text: string;
  readonly one: Known;
  /** By which it was named, if it was. */
  readonly hash?: string;
}

const learning = (learn: (learnt: Learnt) => void): ApolloServerPlugin<ServerContext> => ({
  requestDidStart: ({ schema }) =>
    Promise.resolve({
      willSendResponse: ({ request, source, document, operation, errors, response }) => {
        const hash = hashIn(request.extensions);
        const plain = request.extensions === undefined || hash !== undefined;
        if (plain && source && document && isOnlyQuery(document, operation) && !errors) {
          if (response.http.status === undefined || response.http.status === 200)
            learn({ schema, text: source, one: { document, operation: operation! }, hash });
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
  readonly repeats: Repeats;
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
  { hot, repeats, cache, engine, contextOf }: Answering,
): Promise<Answer | undefined> {
  const { prepared, schema } = engine;
  const type = types[request.headers.accept ?? '*/*'];
  if (!prepared || type === undefined) return undefined;
  try {
    const question = request.repeat?.question ?? questionOf(request, hot, schema);
    if (!question) return undefined;
    const { document, operation, variables } = question;
    const context = await contextOf();
    request.notes.cost = checkedCharge(question.cost, context.viewer);
    const found = await cache.answer(question, context, async () => {
      const answered = await prepared({ document, variables, context });
      return answered && { ...textOf(answered.json, context), stands: answered.stands };
    });
    if (!found) return undefined;
    const { bodyText, body } = request;
    if (found.isKept && bodyText !== undefined) repeats.keep(bodyText, { body, question });
    request.notes.operationKind = operation.operation;
    request.notes.operation = safeName(operation.name?.value);
    return { ...found, type };
  } catch {
    return undefined; // a refusal or a fault: told by Apollo, where it comes about again
  }
}

/** The answer, its data written already, with its extensions. */
function textOf(json: Answered['json'], context: ServerContext): Tagged {
  // Every operation has cost something.
  const rest = `,${JSON.stringify(withExtensions({}, context)).slice(1)}\n`;
  if (typeof json === 'string') return tagged(`${json}${rest}`);
  writeString(json, rest);
  const { bytes, leave } = written(json);
  return taggedBytes(bytes, leave);
}
