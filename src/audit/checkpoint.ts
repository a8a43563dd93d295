import type { Database, Queryable } from '../base/database.ts';
import { transaction } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { chainBroken } from './errors.ts';
import { signCheckpoint, type Checkpoint } from './signing.ts';
import { faultsOf, start, walk, type Head } from './walk.ts';

/**
 * Signs how long the chain is and how it ends, after following it from the last checkpoint: what was
 * tampered with is never signed. Undefined while there is no entry.
 */
export async function checkpoint(
  db: Pick<Database, 'pool'>,
  { signingKey, at }: { readonly signingKey: string; readonly at: Date },
): Promise<Checkpoint | undefined> {
  const [last] = await storedCheckpoints(db.pool, 'newest');
  const head = await follow(db.pool, last ?? start);
  if (head.seq === 0n) return undefined;
  const signed = signCheckpoint({ ...head, at }, signingKey);
  await transaction(db, (client) => keep(client, signed));
  return signed;
}

/** The checkpoints that the database itself keeps. */
export async function storedCheckpoints(
  db: Queryable,
  which: 'all' | 'newest' = 'all',
): Promise<Checkpoint[]> {
  const rows = await run<{ seq: string; at: string; hash: string; signature: string }>(db, {
    text: `select seq, at, hash, signature from audit_checkpoints order by seq desc
      ${which === 'newest' ? 'limit 1' : ''}`,
    values: [],
  });
  return rows.map((row) => ({ ...row, seq: BigInt(row.seq), at: new Date(row.at) }));
}

async function follow(db: Queryable, from: Head): Promise<Head> {
  let head: Head = { seq: from.seq, hash: from.hash };
  await checkStands(db, head);
  for await (const entries of walk(db, head))
    for (const entry of entries) {
      const [fault] = faultsOf(entry, head);
      if (fault) throw chainBroken(fault.sentence);
      head = { seq: entry.seq, hash: entry.hash };
    }
  return head;
}

async function checkStands(db: Queryable, { seq, hash }: Head): Promise<void> {
  if (seq === 0n) return;
  const [entry] = await run<{ hash: string }>(db, {
    text: 'select hash from audit_entries where seq = $1',
    values: [String(seq)],
  });
  if (entry?.hash !== hash) throw chainBroken(`Entry ${seq} is not the one that was signed.`);
}

const keep = (db: Queryable, { seq, at, hash, signature }: Checkpoint) =>
  run(db, {
    text: `insert into audit_checkpoints (seq, at, hash, signature) values ($1, $2, $3, $4)
      on conflict (seq) do update set at = excluded.at, hash = excluded.hash, signature = excluded.signature`,
    values: [String(seq), at.toISOString(), hash, signature],
  });
