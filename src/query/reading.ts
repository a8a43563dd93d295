import type pg from 'pg';
import type { Database } from '../base/database.ts';
import { fewAtOnce } from '../base/few-at-once.ts';
import { inCompany } from '../base/in-company.ts';
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
  readingNear(from, (pool) => turnsOf(pool).inTurn(() => read(pool)));

/** One question that is asked for several keys: whatever has the same name is the same but for its key. */
interface Keyed<Key, T> {
  readonly kind: 'records' | 'pages';
  readonly name: string;
  readonly key: Key;
  readonly read: (pool: pg.Pool, keys: readonly Key[]) => Promise<T>;
}

/** The same for one key, in company with all of its kind who wait under the same name: `read` answers for all. */
export const readingTogether = <Key, T>(
  from: ReadFrom,
  { kind, name, key, read }: Keyed<Key, T>,
): Promise<T> =>
  readingNear(from, (pool) => turnsOf(pool)[kind](name, key, (keys) => read(pool, keys)));

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

/** How many keys one statement is asked for; of pages half as many. */
export const mostTogether = 8;

// Look-ups that differ in the key alone are gathered while one of them is asked, pages of one plan while three of them
// are, unless those are slow.
const ofRecords = { most: mostTogether, abreast: 1, patience: 5 };
const ofPages = { most: mostTogether / 2, abreast: 3, patience: 5 };

const turns = new WeakMap<pg.Pool, ReturnType<typeof newTurns>>();

function turnsOf(pool: pg.Pool) {
  const known = turns.get(pool) ?? newTurns();
  turns.set(pool, known);
  return known;
}

function newTurns() {
  const inTurn = fewAtOnce(mostReadings, patience);
  return {
    inTurn,
    records: inCompany(inTurn, ofRecords),
    pages: inCompany(inTurn, ofPages),
  };
}
