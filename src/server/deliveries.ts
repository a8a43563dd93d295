import { deliverNext } from '../changes/webhooks/deliver.ts';
import type { Delivering } from '../changes/webhooks/send.ts';
import type { Following } from '../changes/following.ts';
import { followingOf } from '../graph/following.ts';
import { deriveKey } from '../identity/derive-key.ts';
import { announceDueGrants } from '../identity/grants.ts';
import { keyViewer } from '../identity/key-viewer.ts';
import { faultTraces } from './fault.ts';
import type { Platform } from './platform.ts';

/** Webhooks that are being told of changes by this process. */
export interface RunningDeliveries {
  /** Takes no further webhook, and waits for those in hand. */
  stop(): Promise<void>;
}

type Delivery = Pick<Platform, 'db' | 'catalogues' | 'config' | 'signingKey' | 'clock' | 'log'>;

const rhythm = 1000;
const atOnce = 4;

/**
 * Tells webhooks of changes within a second or two, as long as the process runs, and before that everybody
 * whom it concerns of grants that have begun or ended meanwhile.
 */
export function startDeliveries(platform: Delivery): RunningDeliveries {
  const state = { stopping: false };
  const running = new Set<Promise<void>>();
  const timer = setInterval(() => {
    if (running.size >= atOnce) return;
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
async function deliverAll(
  platform: Delivery,
  state: { readonly stopping: boolean },
): Promise<void> {
  try {
    await announceDueGrants(platform, platform.clock());
    let more = true;
    while (more && !state.stopping) more = await deliverNext(deliveringOf(platform));
  } catch (error) {
    platform.log.error({ fault: faultTraces(error) }, 'webhooks could not be told of changes');
  }
}

/** What one delivery needs, as of now. */
export function deliveringOf(platform: Omit<Delivery, 'log'>): Delivering {
  const { db, signingKey, config, clock } = platform;
  const followingOf = (holder: string, at: Date) => followingOfKey(holder, at, platform);
  return { db, signingKey, allowed: config.webhookHosts, at: clock(), followingOf };
}

/** The feed as the holder of a key sees it now; undefined where the key has ended. */
async function followingOfKey(
  named: string,
  at: Date,
  { db, catalogues, signingKey }: Pick<Delivery, 'db' | 'catalogues' | 'signingKey'>,
): Promise<Following | undefined> {
  const id = named.replace(/^key:/, '');
  const holder = [{ id }, { holder: id }]; // also by a key that has replaced the first one
  const valid = [{ expiresAt: null }, { expiresAt: { gt: at } }];
  const key = await db.prisma.apiKey.findFirst({
    where: { revokedAt: null, AND: [{ OR: holder }, { OR: valid }] },
  });
  if (!key) return undefined;
  const viewer = await keyViewer(key, { db, at });
  const cursorKey = deriveKey(signingKey, 'cursors');
  return followingOf({ viewer, at, db, catalogues, cursorKey, note: () => undefined });
}
