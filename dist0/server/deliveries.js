import { deliverNext } from "../changes/webhooks/deliver.js";
import { followingOf } from "../graph/following.js";
import { deriveKey } from "../identity/derive-key.js";
import { keyViewer } from "../identity/key-viewer.js";
import { faultTraces } from "./fault.js";
const rhythm = 1000;
const atOnce = 4;
/** Tells webhooks of changes within a second or two, as long as the process runs. */
export function startDeliveries(platform) {
    const state = { stopping: false };
    const running = new Set();
    const timer = setInterval(() => {
        if (running.size >= atOnce)
            return;
        const one = deliverAll(platform, state).finally(() => running.delete(one));
        running.add(one);
    }, rhythm);
    timer.unref();
    return {
        stop: async () => {
            state.stopping = true;
            clearInterval(timer);
            await Promise.all(running);
        },
    };
}
/** A database that is away, or a fault in one delivery, is told and tried again a second later. */
async function deliverAll(platform, state) {
    try {
        let more = true;
        while (more && !state.stopping)
            more = await deliverNext(deliveringOf(platform));
    }
    catch (error) {
        platform.log.error({ fault: faultTraces(error) }, 'webhooks could not be told of changes');
    }
}
/** What one delivery needs, as of now. */
export function deliveringOf(platform) {
    const { db, signingKey, config, clock } = platform;
    const followingOf = (holder, at) => followingOfKey(holder, at, platform);
    return { db, signingKey, allowed: config.webhookHosts, at: clock(), followingOf };
}
/** The feed as the holder of a key sees it now; undefined where the key has ended. */
async function followingOfKey(holder, at, { db, catalogues, signingKey }) {
    const id = holder.replace(/^key:/, '');
    const key = await db.prisma.apiKey.findUnique({ where: { id } });
    if (!key || key.revokedAt || (key.expiresAt && key.expiresAt <= at))
        return undefined;
    const viewer = await keyViewer(key, { db, at });
    const cursorKey = deriveKey(signingKey, 'cursors');
    return followingOf({ viewer, at, db, catalogues, cursorKey, note: () => undefined });
}
