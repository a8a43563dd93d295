import type pg from 'pg';
import { run, type Statement } from '../base/statement.ts';
import { genesis, hashOf, storable, type Entry, type NewEntry } from './entry.ts';

/** How the chain ends. */
export type Head = Pick<Entry, 'seq' | 'hash'>;

/**
 * Puts entries at the end of the chain, as the last act of the transaction whose doing they record: they
 * are kept together or not at all. Chains are written one after the other, by a lock held to the commit.
 */
export async function appendEntries(
  client: pg.ClientBase,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length > 0) await appendLast(client, entries);
}

/** The same for at least one entry; tells how the chain ends with them. */
export async function appendLast(
  client: pg.ClientBase,
  entries: readonly NewEntry[],
): Promise<Head> {
  await client.query(lockChain);
  // A statement of its own: its view of the database begins after the lock was won.
  const [last] = await run<{ seq: string; hash: string }>(client, {
    text: `select seq, hash ${lastEntry}`,
    values: [],
  });
  const head = last ? { seq: BigInt(last.seq), hash: last.hash } : { seq: 0n, hash: genesis };
  const placed = chained(entries, head);
  await run(client, insertion(placed));
  return placed.at(-1)!;
}

/**
 * Puts entries behind what the chain is thought to end with, in one statement and a transaction of its own; undefined
 * where it ends otherwise, and nothing was written.
 */
export async function appendBehind(
  head: Head,
  pool: Pick<pg.Pool, 'query'>,
  entries: readonly NewEntry[],
): Promise<Head | undefined> {
  const placed = chained(entries, head);
  const { text, values } = insertion(placed);
  const statement = {
    text: `with alone as materialized (${lockChain})
      ${text}, alone where (select hash ${lastEntry}) = $${values.length + 1} returning seq`,
    values: [...values, head.hash],
  };
  try {
    const inserted = await run(pool, statement, { named: true });
    return inserted.length === placed.length ? placed.at(-1) : undefined;
  } catch (error) {
    // Its view of the database is older than the lock: what was written meanwhile has these numbers already.
    if ((error as { readonly code?: string }).code === numberTaken) return undefined;
    throw error;
  }
}

// PostgreSQL's unique_violation.
const numberTaken = '23505';

/** Whoever holds it writes the chain. */
const lockChain = 'select pg_advisory_xact_lock(7270737001)';

const lastEntry = 'from audit_entries order by seq desc limit 1';

function chained(entries: readonly NewEntry[], head: Head): Entry[] {
  let { seq, hash: previous } = head;
  return entries.map((entry) => {
    const placed = { ...storable(entry), seq: (seq += 1n), previous };
    previous = hashOf(placed);
    return { ...placed, hash: previous };
  });
}

function insertion(entries: readonly Entry[]): Statement {
  const column = <T>(of: (entry: Entry) => T) => entries.map(of);
  return {
    text: `insert into audit_entries (seq, at, actor, action, subject, detail, previous, hash)
      select entries.* from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::jsonb[],
        $7::text[], $8::text[]) as entries`,
    values: [
      column(({ seq }) => String(seq)),
      column(({ at }) => at.toISOString()),
      column(({ actor }) => actor),
      column(({ action }) => action),
      column(({ subject }) => subject),
      column(({ detail }) => JSON.stringify(detail)),
      column(({ previous }) => previous),
      column(({ hash }) => hash),
    ],
  };
}
