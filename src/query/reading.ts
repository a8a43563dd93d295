import type pg from 'pg';
import type { Database } from '../base/database.ts';
import { fewAtOnce, type FewAtOnce } from '../base/few-at-once.ts';
import { Refusal } from '../base/refusal.ts';
import type { Replica } from './replica.ts';

/** What rows are read from. */
export interface ReadFrom {
  readonly db: Pick<Database, 'pool'>;
  readonly replica?: Replica;
}

type Read<T> = (pool: pg.Pool) => Promise<T>;

/**
 * Reads in turn from the replica while it has all that the primary has, else, or where it fails, from the primary.
 */
export const reading = <T>(from: ReadFrom, read: Read<T>): Promise<T> =>
  readingNear(from, (pool) => turnsOf(pool)(() => read(pool)));

/** The server for a statement whose rows are streamed, and that can not be begun anew; it waits for no turn. */
export const poolOf = (from: ReadFrom): Promise<pg.Pool> =>
  readingNear(from, (pool) => Promise.resolve(pool));

async function readingNear<T>({ db, replica }: ReadFrom, read: Read<T>): Promise<T> {
  if (!replica) return read(db.pool);
  if (await replica.isCurrent()) {
    try {
      const found = await read(replica.pool);
      replica.reads.REPLICA += 1;
      return found;
    } catch (error) {
      // What a caller has sent wrong the primary refuses alike; all else may be the replica's own trouble.
      if (!(error instanceof Refusal)) replica.rest();
    }
  }
  replica.reads.PRIMARY += 1;
  return read(db.pool);
}

// A few connections that are always at work answer more than many that take turns at the processor: each of them keeps
// its plans and the pages it reads at hand (docs/performance.md has the figures).
const [mostReadings, patience] = [4, 100];

const turns = new WeakMap<pg.Pool, FewAtOnce>();

function turnsOf(pool: pg.Pool): FewAtOnce {
  const known = turns.get(pool) ?? fewAtOnce(mostReadings, patience);
  turns.set(pool, known);
  return known;
}
