import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { acknowledge } from '../../changes/acknowledge.ts';
import { credentialNeeded } from '../../changes/errors.ts';
import { placeOf } from '../../changes/feed.ts';
import type { FeedPart } from '../../changes/fetch.ts';
import { keepWatchList, watchListOf } from '../../changes/watch-list.ts';
import { followingOf } from '../../graph/following.ts';
import { PLATFORM } from '../../graph/schema/subgraph.ts';
import { deriveKey } from '../../identity/derive-key.ts';
import type { Asking } from '../../query/asking.ts';
import { catalogueUnknown } from '../../query/errors.ts';
import { requestRefused } from '../errors.ts';
import { feedAsked, withWatchList, type FeedAsked } from '../feed/asked.ts';
import { follow, readWaiting, type FollowAnew } from '../feed/follow.ts';
import { createFeedHead, type FeedHead } from '../feed/head.ts';
import { eventStream, ndjsonOf, ndjsonType } from '../feed/lines.ts';
import { snapshotLines } from '../feed/snapshot.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { doorViewer, isForwarded } from '../door-viewer.ts';
import { leaveWhenSent } from '../leave-when-sent.ts';
import { gatewayFeed } from '../gateway/feed.ts';

/** `/feed`: what changed, as NDJSON or server-sent events; `/feed/snapshot/<catalogue>` to begin with. */
export const feed: Route = (app, { platform }) => {
  if (platform.config.role.kind === 'gateway') return gatewayFeed(app, platform);
  const head = createFeedHead(platform);
  const streams = new Set<Readable>();
  app.addHook('preClose', (done) => {
    head.stop();
    done();
  });
  app.route({
    ...{ method: ['GET', 'POST'], url: '/feed', bodyLimit: mostBytes, exposeHeadRoute: false },
    handler: (request, reply) => sendFeed({ request, reply, platform, head, streams }),
  });
  app.get<{ Params: { catalogue: string } }>('/feed/snapshot/:catalogue', (request, reply) =>
    sendSnapshot({ request, reply, platform, head, streams }, request.params.catalogue),
  );
  app.get('/feed/watch-list', async (request) => {
    const { viewer, db } = await knownReader(request, platform);
    return (await watchListOf(db.pool, viewer.name)) ?? { codes: [], at: null };
  });
  app.put('/feed/watch-list', { bodyLimit: mostBytes }, async (request) => {
    const { viewer, db, at } = await knownReader(request, platform);
    return keepWatchList(db, { reader: viewer.name, codes: codesIn(request.body), at });
  });
};

// 10,000 codes in quotes.
const mostBytes = 512 * 1024;
const mostStreams = 200;
const events = 'text/event-stream';
// Seconds: a stream in which nothing happens says so more often (lines.ts).
const quietest = 60;

interface Feeding {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly platform: Platform;
  readonly head: FeedHead;
  readonly streams: Set<Readable>;
}

async function sendFeed(feeding: Feeding) {
  const { request, reply, platform, head } = feeding;
  const asked = feedAsked(request);
  const anew = following(request, platform, asked);
  const gone = goneOf(reply);
  await noteProgress(asked, (await anew()).asking, partNamed(request, platform));
  reply.header('cache-control', 'no-store').header('vary', 'Authorization, Accept');
  if (/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
    return stream(feeding, {
      type: events,
      lines: eventStream(follow(anew, head, gone)),
    });
  const until = performance.now() + asked.wait * 1000;
  const page = await readWaiting(anew, { head, until, gone });
  const { bytes, leave } = ndjsonOf(page);
  leaveWhenSent(reply, leave);
  return reply.type(ndjsonType).send(bytes);
}

function goneOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}

function following(
  request: FastifyRequest,
  platform: Platform,
  asked: FeedAsked,
): () => Promise<Awaited<ReturnType<FollowAnew>> & { readonly asking: Asking }> {
  return async () => {
    const asking = await askingOf(request, platform);
    const part = partOf(request, platform);
    const question = { ...(await withWatchList(asked, platform, asking.viewer)), part };
    return { asking, question, following: followingOf(asking) };
  };
}

/** A platform that asks for what comes after a change says by it that it has all before. */
async function noteProgress({ after }: FeedAsked, asking: Asking, part: string) {
  const { viewer, db, at } = asking;
  if (viewer.kind !== 'PLATFORM' || after == null || after === 'now') return;
  const seq = await placeOf(after, followingOf(asking));
  await acknowledge(db.pool, { reader: viewer.name, part, seq, at });
}

async function sendSnapshot(feeding: Feeding, code: string) {
  const { request, reply, platform } = feeding;
  const catalogue = platform.catalogues.byCode.get(code);
  if (!catalogue) throw catalogueUnknown(code.slice(0, 60));
  const anew = () => askingOf(request, platform);
  await anew(); // a bad credential is refused before anything is sent
  reply.header('cache-control', 'no-store').header('vary', 'Authorization');
  const lines = snapshotLines(catalogue, anew);
  return stream(feeding, { type: ndjsonType, lines });
}

function stream(
  { reply, streams, platform }: Feeding,
  { type, lines }: { readonly type: string; readonly lines: AsyncGenerator<string | Buffer> },
) {
  if (streams.size >= mostStreams) throw requestRefused.feedBusy(mostStreams);
  const body = Readable.from(lines, { objectMode: false });
  streams.add(body);
  body.once('close', () => streams.delete(body));
  const patience = Math.max(platform.config.patience.stalled, type === events ? quietest : 0);
  reply.raw.setTimeout(patience * 1000, () => reply.raw.destroy()); // a reader who takes nothing
  return reply.type(type).header('x-accel-buffering', 'no').send(body);
}

/** A gateway puts feeds together: each department's tells of its catalogues, the platform's also of grants. */
function partOf(request: FastifyRequest, { config, catalogues }: Platform): FeedPart | undefined {
  const part = partNamed(request, { config });
  if (part === '') return undefined;
  const kept = catalogues.subgraphs.get(part) ?? [];
  return { catalogues: kept.map(({ code }) => code), grants: part === PLATFORM };
}

const partNamed = (request: FastifyRequest, { config }: Pick<Platform, 'config'>): string =>
  config.role.kind === 'subgraph' && isForwarded(request, { config }) ? config.role.department : '';

/** Who asks, told anew each time. */
async function askingOf(request: FastifyRequest, platform: Platform): Promise<Asking> {
  const { db, catalogues, signingKey, config } = platform;
  const { role } = config;
  const whole = role.kind !== 'subgraph' || role.department === PLATFORM;
  if (!whole && !isForwarded(request, platform)) throw requestRefused.feedElsewhere();
  const at = platform.clock();
  const viewer = await doorViewer(request, platform, at);
  request.notes.viewer = viewer.kind;
  const cursorKey = deriveKey(signingKey, 'cursors');
  return { viewer, at, db, catalogues, cursorKey, note: () => undefined };
}

async function knownReader(request: FastifyRequest, platform: Platform): Promise<Asking> {
  const asking = await askingOf(request, platform);
  if (asking.viewer.kind === 'ANONYMOUS') throw credentialNeeded('Watch lists');
  return asking;
}

function codesIn(body: unknown): readonly string[] {
  const codes = (body as { codes?: unknown } | null)?.codes;
  if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string'))
    throw requestRefused.unreadable('send {"codes": ["…"]}');
  return codes;
}
