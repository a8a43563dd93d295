import { setTimeout as pause } from 'node:timers/promises';
import { lastSeq } from '../../changes/fetch.ts';
import type { Platform } from '../platform.ts';

/** Whether the feed has grown, asked of the database at most twice a second however many read. */
export interface FeedHead {
  /** Where the feed ends, for everybody together: taken before a page is read, it tells later what is new. */
  now(): Promise<bigint>;
  /** Waits half a second, and tells whether the feed no longer ends there. */
  tick(beyond: bigint): Promise<boolean>;
  /** No reader is to be kept any longer. */
  stop(): void;
  readonly stopped: boolean;
}

const rhythm = 500;

export function createFeedHead({ db }: Pick<Platform, 'db'>): FeedHead {
  let known: { readonly at: number; readonly seq: Promise<bigint> } | undefined;
  let stopped = false;
  const now = () => {
    if (!known || performance.now() - known.at >= rhythm - 50)
      known = { at: performance.now(), seq: lastSeq(db.pool) };
    return known.seq;
  };
  return {
    now,
    tick: async (beyond) => {
      await pause(rhythm, undefined, { ref: false });
      return (await now()) !== beyond;
    },
    stop: () => {
      stopped = true;
    },
    get stopped() {
      return stopped;
    },
  };
}
