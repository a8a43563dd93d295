import { Agent, request } from 'node:http';

/** A request; `from` is the loopback address that its connection comes from. */
export interface Shot {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly from: string;
  /** Breaks the connection after so many milliseconds. */
  readonly abortAfter?: number;
}

// Each sender has connections of its own: nobody waits here for what the server keeps somebody else waiting for.
const agents = new Map<string, Agent>();

function agentOf(from: string): Agent {
  const agent = agents.get(from) ?? new Agent({ keepAlive: true });
  if (agents.size < 100) agents.set(from, agent);
  return agent;
}

/** Sends a request; its status, 0 where the connection ended without an answer. */
export function shoot(url: string, shot: Shot): Promise<number> {
  const { path = '/graphql', method = 'POST', headers, body, from, abortAfter } = shot;
  return new Promise((resolve) => {
    const sent = request(
      url + path,
      {
        ...{ method, agent: agentOf(from), localAddress: from },
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        response.resume();
        response.once('close', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.once('error', () => resolve(0));
    if (abortAfter !== undefined) setTimeout(() => sent.destroy(), abortAfter);
    sent.end(body);
  });
}

/** An operation as the body of a request. */
export const operation = (query: string, variables?: unknown) =>
  JSON.stringify({ query, variables });

/** Waits so many milliseconds. */
export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
