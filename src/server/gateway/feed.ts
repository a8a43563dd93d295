import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkPage } from '../../changes/feed.ts';
import { PLATFORM } from '../../graph/schema/subgraph.ts';
import { requestRefused } from '../errors.ts';
import { feedAsked } from '../feed/asked.ts';
import { ndjsonType } from '../feed/lines.ts';
import type { Platform } from '../platform.ts';
import { answerTo, callWhole, openCall } from './call.ts';
import { withListedCodes } from './watch-list.ts';
import { eventStreamOf, ndjsonOfAll } from './lines.ts';
import { viewerHere } from './pass-on.ts';
import { cursorOf, placesAt, type Places } from './place.ts';
import { readTogether, type GatewayPage } from './read.ts';
import { keeperOf } from './routes.ts';

/** `/feed` of a gateway: the feeds of all departments behind one cursor, which holds a place in each. */
export function gatewayFeed(app: FastifyInstance, platform: Platform): void {
  const state = { stopped: false, streams: 0 };
  app.addHook('preClose', (done) => {
    state.stopped = true;
    done();
  });
  app.route({
    ...{ method: ['GET', 'POST'], url: '/feed', bodyLimit: mostBytes, exposeHeadRoute: false },
    handler: (request, reply) => sendFeed({ request, reply, platform, state }),
  });
  app.get<{ Params: { catalogue: string } }>('/feed/snapshot/:catalogue', (request, reply) =>
    sendSnapshot({ request, reply, platform, state }, request.params.catalogue),
  );
  for (const method of ['GET', 'PUT'] as const)
    app.route({
      ...{ method, url: '/feed/watch-list', bodyLimit: mostBytes, exposeHeadRoute: false },
      handler: (request, reply) => passWatchList({ request, reply, platform, state }),
    });
}

const mostBytes = 512 * 1024;
const mostStreams = 200;
const rhythm = 500;

interface Feeding {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly platform: Platform;
  readonly state: { readonly stopped: boolean; streams: number };
}

async function sendFeed(feeding: Feeding) {
  const { request, reply, platform } = feeding;
  const { after, wait, ...asked } = feedAsked(request);
  checkPage(asked, platform.catalogues);
  const departments = [...platform.config.subgraphs.keys()];
  const places = placesAt(after, { departments, signingKey: platform.signingKey });
  const read = async (from: Places) => {
    const viewer = await viewerHere(request, platform);
    const listed = await withListedCodes(asked, viewer, platform);
    return readTogether({ asked: listed, places: from, viewer }, platform);
  };
  reply.header('cache-control', 'no-store').header('vary', 'Authorization, Accept');
  const first = await read(places); // what is refused is refused before anything is sent
  const pages = follow({ ...feeding, first, read });
  if (/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
    return stream(feeding, 'text/event-stream', eventStreamOf(pages, platform.signingKey));
  const until = performance.now() + wait * 1000;
  for await (const page of pages)
    if (page.events.length > 0 || page.more || performance.now() >= until)
      return reply.type(ndjsonType).send(ndjsonOfAll(page, platform.signingKey));
  return reply.type(ndjsonType).send(ndjsonOfAll(first, platform.signingKey));
}

interface Following extends Feeding {
  readonly first: GatewayPage;
  readonly read: (places: Places) => Promise<GatewayPage>;
}

/** Page after page, with the rights that the reader has at each; until he goes, or the gateway stops. */
async function* follow({ reply, state, first, read }: Following): AsyncGenerator<GatewayPage> {
  let page = first;
  let gone = false;
  reply.raw.once('close', () => (gone = true));
  while (!gone && !state.stopped) {
    yield page;
    if (!page.more) await pause(rhythm, undefined, { ref: false });
    page = await read(page.places);
  }
}

function stream({ reply, state }: Feeding, type: string, lines: AsyncGenerator<string>) {
  if (state.streams >= mostStreams) throw requestRefused.feedBusy(mostStreams);
  const body = Readable.from(lines, { objectMode: false });
  state.streams += 1;
  body.once('close', () => (state.streams -= 1));
  return reply.type(type).header('x-accel-buffering', 'no').send(body);
}

/** A department's snapshot, and last the places in all feeds, taken before it: nothing falls in between. */
async function sendSnapshot(feeding: Feeding, code: string) {
  const { request, reply, platform } = feeding;
  const department = keeperOf(code, platform);
  const viewer = await viewerHere(request, platform);
  const departments = [...platform.config.subgraphs.keys()];
  const now = placesAt('now', { departments, signingKey: platform.signingKey });
  const asked = { first: 1, watched: false };
  const { places } = await readTogether({ asked, places: now, viewer }, platform);
  const call = openCall({ department, method: 'GET', path: request.url, viewer }, platform);
  call.request.end();
  const answer = await answerTo(call.request, department);
  reply.raw.once('close', () => call.request.destroy());
  reply.header('cache-control', 'no-store').header('vary', 'Authorization');
  if (answer.statusCode !== 200)
    return reply
      .code(answer.statusCode ?? 502)
      .type('application/json')
      .send(answer);
  const cursor = cursorOf(places, platform.signingKey);
  return stream(feeding, ndjsonType, snapshotLines(answer, cursor));
}

/** Watch lists are kept by the platform's own server. */
async function passWatchList({ request, reply, platform }: Feeding) {
  const { method, url: path, body: sent } = request;
  const viewer = await viewerHere(request, platform);
  const body = method === 'PUT' ? JSON.stringify(sent ?? null) : undefined;
  const headers = { 'content-type': 'application/json' };
  const call = { department: PLATFORM, method, path, viewer, body };
  const { status, text } = await callWhole({ ...call, ...(body ? { headers } : {}) }, platform);
  return reply.code(status).type('application/json; charset=utf-8').send(text);
}

async function* snapshotLines(answer: Readable, cursor: string): AsyncGenerator<string> {
  let ended = false;
  for await (const line of createInterface({ input: answer, crlfDelay: Infinity })) {
    ended = line.startsWith('{"kind":"CURSOR"');
    if (!ended) yield `${line}\n`;
  }
  if (!ended) throw new Error('a snapshot ended before its cursor'); // breaks the connection
  yield `${JSON.stringify({ kind: 'CURSOR', cursor, more: true })}\n`;
}
