import { Readable } from 'node:stream';
import { acknowledge } from "../../changes/acknowledge.js";
import { credentialNeeded } from "../../changes/errors.js";
import { placeOf } from "../../changes/feed.js";
import { keepWatchList, watchListOf } from "../../changes/watch-list.js";
import { followingOf } from "../../graph/following.js";
import { PLATFORM } from "../../graph/schema/subgraph.js";
import { deriveKey } from "../../identity/derive-key.js";
import { catalogueUnknown } from "../../query/errors.js";
import { requestRefused } from "../errors.js";
import { feedAsked, withWatchList } from "../feed/asked.js";
import { follow, readWaiting } from "../feed/follow.js";
import { createFeedHead } from "../feed/head.js";
import { eventStream, ndjsonOf } from "../feed/lines.js";
import { snapshotLines } from "../feed/snapshot.js";
import { viewerOf } from "../viewer.js";
/** `/feed`: what changed, as NDJSON or server-sent events; `/feed/snapshot/<catalogue>` to begin with. */
export const feed = (app, { platform }) => {
    const head = createFeedHead(platform);
    const streams = new Set();
    app.addHook('preClose', (done) => {
        head.stop();
        done();
    });
    app.get('/feed', (request, reply) => sendFeed({ request, reply, platform, head, streams }));
    app.get('/feed/snapshot/:catalogue', (request, reply) => sendSnapshot({ request, reply, platform, head, streams }, request.params.catalogue));
    app.get('/feed/watch-list', async (request) => {
        const { viewer, db } = await knownReader(request, platform);
        return (await watchListOf(db.pool, viewer.name)) ?? { codes: [], at: null };
    });
    app.put('/feed/watch-list', { bodyLimit: mostBytes }, async (request) => {
        const { viewer, db, at } = await knownReader(request, platform);
        return keepWatchList(db.pool, { reader: viewer.name, codes: codesIn(request.body), at });
    });
};
// 10,000 codes in quotes.
const mostBytes = 512 * 1024;
const mostStreams = 200;
async function sendFeed(feeding) {
    const { request, reply, platform, head } = feeding;
    const asked = feedAsked(request);
    const anew = following(request, platform, asked);
    const gone = goneOf(reply);
    await noteProgress(asked, (await anew()).asking);
    reply.header('cache-control', 'no-store').header('vary', 'Authorization, Accept');
    if (/\btext\/event-stream\b/.test(request.headers.accept ?? ''))
        return stream(feeding, {
            type: 'text/event-stream',
            lines: eventStream(follow(anew, head, gone)),
        });
    const until = performance.now() + asked.wait * 1000;
    const page = await readWaiting(anew, { head, until, gone });
    return reply.type('application/x-ndjson').send(ndjsonOf(page));
}
function goneOf({ raw }) {
    const gone = new AbortController();
    raw.once('close', () => gone.abort());
    return gone.signal;
}
function following(request, platform, asked) {
    return async () => {
        const asking = await askingOf(request, platform);
        const question = await withWatchList(asked, platform, asking.viewer);
        return { asking, question, following: followingOf(asking) };
    };
}
/** A platform that asks for what comes after a change says by it that it has all before. */
async function noteProgress({ after }, { viewer, db, at, cursorKey }) {
    if (viewer.kind !== 'PLATFORM' || after == null || after === 'now')
        return;
    const seq = await placeOf(after, { db, cursorKey });
    await acknowledge(db.pool, { reader: viewer.name, seq, at });
}
async function sendSnapshot(feeding, code) {
    const { request, reply, platform } = feeding;
    const catalogue = platform.catalogues.byCode.get(code);
    if (!catalogue)
        throw catalogueUnknown(code.slice(0, 60));
    const anew = () => askingOf(request, platform);
    await anew(); // a bad credential is refused before anything is sent
    reply.header('cache-control', 'no-store').header('vary', 'Authorization');
    const lines = snapshotLines(catalogue, anew);
    return stream(feeding, { type: 'application/x-ndjson', lines });
}
function stream({ reply, streams }, { type, lines }) {
    if (streams.size >= mostStreams)
        throw requestRefused.feedBusy(mostStreams);
    const body = Readable.from(lines, { objectMode: false });
    streams.add(body);
    body.once('close', () => streams.delete(body));
    return reply.type(type).header('x-accel-buffering', 'no').send(body);
}
/** Who asks, told anew each time; past the gateway, as files are. */
async function askingOf(request, platform) {
    const { db, catalogues, signingKey, config } = platform;
    const { role } = config;
    if (role.kind === 'gateway' || (role.kind === 'subgraph' && role.department !== PLATFORM))
        throw requestRefused.feedElsewhere();
    const at = platform.clock();
    const viewer = await viewerOf({ authorization: request.headers.authorization }, platform, at);
    request.notes.viewer = viewer.kind;
    const cursorKey = deriveKey(signingKey, 'cursors');
    return { viewer, at, db, catalogues, cursorKey, note: () => undefined };
}
async function knownReader(request, platform) {
    const asking = await askingOf(request, platform);
    if (asking.viewer.kind === 'ANONYMOUS')
        throw credentialNeeded('Watch lists');
    return asking;
}
function codesIn(body) {
    const codes = body?.codes;
    if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string'))
        throw requestRefused.unreadable('send {"codes": ["…"]}');
    return codes;
}
