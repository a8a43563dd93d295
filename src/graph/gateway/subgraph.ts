import { assertionHeader, hashBody, signAssertion } from '../../identity/assertion.ts';
import type { Context } from '../context.ts';
import type { WithheldEntry } from '../withheld-list.ts';
import { connectTo, type Connection } from './http.ts';
import { cleaned, isTree, type Tree } from './tree.ts';

/** What is sent to a subgraph. */
export interface Call {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mutation: boolean;
}

/** An error as a subgraph reports it. */
export interface ReportedError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What a subgraph answers; `since` in its place where it cannot be reached. */
export type Reply =
  | { readonly data: Tree | null; readonly errors: readonly ReportedError[] }
  | { readonly since: Date };

/** One department's subgraph, at its address. */
export interface Subgraph {
  ask(call: Call, context: Context, now: Date): Promise<Reply>;
  close(): void;
}

const timeouts = { query: 30_000, mutation: 120_000 };

/** The subgraph at that address; remembers since when it does not answer. */
export function subgraphAt(name: string, url: URL, signingKey: string): Subgraph {
  const connection = connectTo(url);
  let since: Date | undefined;
  return {
    ask: async (call, context, now) => {
      const sending: Sending = { name, call, context, now, signingKey, connection };
      try {
        const reply = readReply(await sendTwice(sending), context);
        since = undefined;
        return reply;
      } catch {
        // What went wrong between us is told as what it means: the department cannot be reached.
        since ??= now;
        return { since };
      }
    },
    close: () => connection.close(),
  };
}

interface Sending {
  readonly name: string;
  readonly call: Call;
  readonly context: Context;
  readonly now: Date;
  readonly signingKey: string;
  readonly connection: Connection;
}

// A kept connection may turn out to be closed; what changes nothing is then asked again.
async function sendTwice(sending: Sending): Promise<unknown> {
  try {
    return await send(sending);
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (sending.call.mutation || (code !== 'ECONNRESET' && code !== 'EPIPE')) throw error;
    return send(sending);
  }
}

function send({ name, call, context, now, signingKey, connection }: Sending): Promise<unknown> {
  const body = JSON.stringify({ query: call.operation, variables: call.variables });
  const { viewer, requestId } = context;
  const known = viewer.kind !== 'ANONYMOUS';
  const binding = { subgraph: name, bodyHash: known ? hashBody(body) : '', at: now, signingKey };
  const headers = {
    accept: 'application/json',
    'x-request-id': requestId,
    ...(known ? { [assertionHeader]: signAssertion(viewer, binding) } : {}),
  };
  const timeout = call.mutation ? timeouts.mutation : timeouts.query;
  return connection.post({ body, headers, timeout });
}

function readReply(sent: unknown, { withheld }: Context): Reply {
  const reply = cleaned(sent);
  if (!isTree(reply) || !('data' in reply || Array.isArray(reply['errors']))) {
    throw new TypeError('not an answer of GraphQL');
  }
  const { data, errors, extensions } = reply;
  const entries = isTree(extensions) ? extensions['withheld'] : undefined;
  if (Array.isArray(entries))
    entries.filter(isEntry).forEach((entry) => withheld.add({ ...entry }));
  const reported = Array.isArray(errors) ? errors.filter(isReported) : [];
  return { data: isTree(data) ? data : null, errors: reported };
}

const isEntry = (entry: unknown): entry is WithheldEntry =>
  isTree(entry) && typeof entry['coordinate'] === 'string' && typeof entry['level'] === 'string';

const isReported = (error: unknown): error is ReportedError =>
  isTree(error) && typeof error['message'] === 'string';
