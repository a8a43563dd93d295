import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../disclosure/viewer.ts';
import { sealOf, sealTrailer } from '../body-seal.ts';
import type { Platform } from '../platform.ts';
import { ownCredentials, viewerOf } from '../viewer.ts';
import { answerTo, openCall } from './call.ts';

/** A request for a file, or with one, that a department answers. */
export interface Passing {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly platform: Platform;
  readonly department: string;
}

/** Headers that mean the same to the department. */
const asked = [
  ...['accept', 'accept-encoding', 'content-type', 'x-mulu-file-name', 'x-mulu-format'],
  ...['x-mulu-mapping', 'x-mulu-dry-run', 'x-mulu-atomic'],
];
const answered = [
  ...['content-type', 'content-disposition', 'content-encoding', 'content-length'],
  ...['cache-control', 'vary', 'link', 'x-mulu-withheld', 'retry-after'],
];

/**
 * Passes a request on to the department whose catalogue it is about, signed, and its answer back, both as
 * streams. Who asks is told; what he may do is decided there.
 */
export async function passOn({ request, reply, platform, department }: Passing) {
  const viewer = await viewerHere(request, platform);
  const ended = new AbortController();
  const { method, url: path, headers } = request;
  const streamed = method === 'POST';
  const call = openCall(
    {
      ...{ department, method, path, viewer, signal: ended.signal },
      headers: {
        ...picked(headers, asked),
        'x-request-id': request.id,
        ...(streamed ? { trailer: sealTrailer } : {}),
      },
    },
    platform,
  );
  const answering = answerTo(call.request, department);
  if (streamed) void sendSealed(request.raw, call, { platform, department });
  else call.request.end();
  const answer = await answering;
  watchRights(answer, { request, platform, viewer, end: () => ended.abort() });
  reply.raw.once('close', () => ended.abort());
  return reply
    .code(answer.statusCode ?? 502)
    .headers(picked(answer.headers, answered))
    .send(answer);
}

/** Who asks, as the gateway knows him. */
export async function viewerHere(request: FastifyRequest, platform: Platform): Promise<Viewer> {
  const viewer = await viewerOf(ownCredentials(request), platform, platform.clock());
  request.notes.viewer = viewer.kind;
  return viewer;
}

const picked = (headers: IncomingMessage['headers'], names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** The body as it comes, and at its end its seal. A department that has answered already takes no more of it. */
async function sendSealed(
  body: IncomingMessage,
  { request, assertion }: { readonly request: ClientRequest; readonly assertion: string },
  { platform, department }: Pick<Passing, 'platform' | 'department'>,
): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (!request.destroyed && !request.write(chunk)) await once(request, 'drain');
    }
  } catch {
    request.destroy(); // the sender was cut off: without its seal nothing of it counts
    return;
  }
  const sealing = { signingKey: platform.signingKey, subgraph: department, assertion };
  if (request.destroyed) return;
  request.addTrailers({ [sealTrailer]: sealOf(hash.digest(), sealing) });
  request.end();
}

const rhythm = 5000;

interface Watching {
  readonly request: FastifyRequest;
  readonly platform: Platform;
  readonly viewer: Viewer;
  readonly end: () => void;
}

/** The department was told once who asks: rights that end while it answers break the answer off. */
function watchRights(answer: IncomingMessage, { request, platform, viewer, end }: Watching): void {
  const timer = setInterval(() => {
    viewerHere(request, platform).then(
      (now) => {
        if (!isDeepStrictEqual(now, viewer)) end();
      },
      () => end(),
    );
  }, rhythm);
  timer.unref();
  answer.once('close', () => clearInterval(timer));
}
