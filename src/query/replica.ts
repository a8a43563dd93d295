import type pg from 'pg';
import type { Database } from '../base/database.ts';
import { openPool } from '../base/database.ts';
import { notAReplica } from '../base/errors.ts';
import { touchesOf, touchesReplayed, type Touches } from './touches.ts';

/** A streaming replica of the database: read from only while it is not behind. */
export interface Replica {
  readonly pool: pg.Pool;
  /** Refuses what is no replica of the database; one that cannot be reached may come back. */
  check(): Promise<'FOLLOWS' | 'UNREACHABLE'>;
  /** Whether it has everything that the primary had committed, when this was asked, to any table answers are made from. */
  isCurrent(): Promise<boolean>;
  /** It failed somebody: for a while it is not asked. */
  rest(): void;
  /** Statements that each server has answered. */
  readonly reads: Record<'REPLICA' | 'PRIMARY', number>;
  close(): Promise<void>;
}

const [patience, pause] = [500, 2_000];

/** The replica at an address, of a database; nothing is asked of it yet. */
export function openReplica(
  url: string,
  primary: Pick<Database, 'pool'>,
  processes: number,
): Replica {
  const pool = openPool(url, processes);
  const stands = [touchesOf(primary), touchesOf({ pool }, touchesReplayed)] as const;
  let [follows, restingUntil] = [false, 0];
  const rest = () => void (restingUntil = performance.now() + pause);
  const check = async () => {
    const found = await inTime(placeIn(pool)).catch(() => undefined);
    if (!found) return 'UNREACHABLE';
    const wrong = wrongIn(found, await placeIn(primary.pool));
    if (wrong !== undefined) throw notAReplica(wrong);
    follows = true;
    return 'FOLLOWS';
  };
  const isCurrent = async () => {
    if (performance.now() < restingUntil) return false;
    try {
      if (!follows && (await check()) !== 'FOLLOWS') throw new Error('it cannot be reached');
      const [now, there] = await Promise.all([stands[0].now(), inTime(stands[1].now())]);
      return areAlike(now, there);
    } catch {
      rest();
      return false;
    }
  };
  const reads = { REPLICA: 0, PRIMARY: 0 };
  return { pool, check, isCurrent, rest, reads, close: () => pool.end() };
}

interface Place {
  readonly cluster: string;
  readonly recovers: boolean;
}

async function placeIn(pool: pg.Pool): Promise<Place> {
  const { rows } = await pool.query<Place>(
    `SELECT pg_is_in_recovery() AS recovers, (SELECT system_identifier FROM pg_control_system()) || ' ' ||
       (SELECT oid FROM pg_database WHERE datname = current_database()) AS cluster`,
  );
  return rows[0]!;
}

function wrongIn(found: Place, primary: Place): string | undefined {
  if (!found.recovers) return 'takes writings of its own';
  return found.cluster === primary.cluster ? undefined : 'follows another one';
}

/**
 * Each writing transaction leaves a number of its own, and removes only such as were committed before it: whoever has
 * the same numbers has replayed the same transactions. Where nothing was ever written there is nothing to tell by.
 */
const areAlike = (now: Touches, there: Touches): boolean => now.all !== '' && now.all === there.all;

async function inTime<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the replica did not answer in time')), patience);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
