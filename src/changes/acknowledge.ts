import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';

/** How far a reader says that it has taken over everything. */
export interface Acknowledgement {
  readonly reader: string;
  /** The department whose catalogues alone are meant, where a gateway puts feeds together; else empty. */
  readonly part?: string;
  readonly seq: bigint;
  readonly at: Date;
}

/** Keeps a reader's word that it has taken over all up to a change; never takes it back. */
export async function acknowledge(
  db: Queryable,
  { reader, part = '', seq, at }: Acknowledgement,
): Promise<void> {
  await run(db, {
    text: `insert into feed_acknowledgements (reader, part, seq, at) values ($1, $4, $2, $3)
      on conflict (reader, part) do update set seq = excluded.seq, at = excluded.at
        where feed_acknowledgements.seq < excluded.seq`,
    values: [reader, String(seq), at, part],
  });
}

/** Who follows the feed, and whether he is past the last change of a record. */
export interface Follower {
  readonly reader: string;
  /** Name of his credential. */
  readonly name: string | null;
  readonly kind: string | null;
  /** PULLED by the feed, or PUSHED to by a webhook. */
  readonly by: string;
  readonly passed: boolean;
  /** When he was last known to have moved on. */
  readonly at: string;
}

/** The last change of a record, and which of those who follow the feed have taken it over. */
export interface Propagation {
  readonly kind: string;
  readonly cause: string | null;
  readonly department: string;
  readonly at: string;
  readonly followers: readonly Follower[];
}

/**
 * How far the last change of a record has reached, whose catalogue is kept by the department `part`; undefined where
 * nothing was ever announced of it.
 */
export async function propagationOf(
  db: Queryable,
  { recordId, part }: { readonly recordId: string; readonly part: string },
): Promise<Propagation | undefined> {
  const [last] = await run<Omit<Propagation, 'followers'> & { seq: string; catalogue: string }>(
    db,
    {
      text: `select seq, kind, cause, catalogue, department, at from changes where record_id = $1
      order by seq desc limit 1`,
      values: [recordId],
    },
  );
  if (!last) return undefined;
  const { seq, kind, cause, catalogue, department, at } = last;
  const followers = await run<Follower>(db, {
    text: `select f.*, k.name, k.kind from (
        select reader, 'PULLED' as by, bool_or(seq >= $1) as passed, max(at) as at from feed_acknowledgements
          where part in ('', $4) group by reader
        union all
        select holder, 'PUSHED', seq >= $1, coalesce(
            (select max(d.at) from webhook_deliveries d where d.webhook_id = w.id), created_at)
          from webhooks w where active and (catalogues = '{}' or $2 = any(catalogues))
            and (departments = '{}' or $3 = any(departments))
      ) as f left join api_keys k on 'key:' || k.id = f.reader
      where k.revoked_at is null order by passed, name, reader, by`,
    values: [seq, catalogue, department, part],
  });
  return { kind, cause, department, at, followers };
}
