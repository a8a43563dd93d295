import { request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Viewer } from '../../disclosure/viewer.ts';
import { assertionHeader, hashBody, signAssertion } from '../../identity/assertion.ts';
import { boundText } from '../door-viewer.ts';
import { requestRefused } from '../errors.ts';
import type { Platform } from '../platform.ts';

/** A request to a department's server, in the name of a viewer. */
export interface Call {
  readonly department: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly viewer: Viewer;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body that is sent whole; one that is sent as a stream is sealed at its end (body-seal.ts). */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** Opens a request to a department's server, with the gateway's signed word on who asks. */
export function openCall(
  { department, method, path, viewer, headers, body, signal }: Call,
  { config, signingKey, clock }: Pick<Platform, 'config' | 'signingKey' | 'clock'>,
): { readonly request: ClientRequest; readonly assertion: string } {
  const url = new URL(path, config.subgraphs.get(department));
  const bodyHash = hashBody(boundText({ method, path: `${url.pathname}${url.search}`, body }));
  const binding = { subgraph: department, bodyHash, at: clock(), signingKey };
  const assertion = signAssertion(viewer, binding);
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  const request = send(url, {
    ...{ method, signal },
    headers: { ...headers, [assertionHeader]: assertion },
  });
  return { request, assertion };
}

/** The answer to a request; a department that cannot be reached is refused by name. */
export function answerTo(request: ClientRequest, department: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    // It may fail again when the answer has begun: then the answer breaks off.
    request.on('error', () => reject(requestRefused.departmentUnreachable(department)));
  });
}

/** Sends a whole request and reads its whole answer. */
export async function callWhole(
  call: Call,
  platform: Pick<Platform, 'config' | 'signingKey' | 'clock'>,
): Promise<{ readonly status: number; readonly text: string }> {
  const { request } = openCall(call, platform);
  request.end(call.body);
  const answer = await answerTo(request, call.department);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    throw requestRefused.departmentUnreachable(call.department);
  }
  return { status: answer.statusCode ?? 502, text: Buffer.concat(chunks).toString() };
}
