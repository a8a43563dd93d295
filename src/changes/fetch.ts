import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { ChangeKind } from './append.ts';

/** A change as it was appended, before anybody's rights are asked. */
export interface StoredChange {
  /** As a decimal number: it may be larger than what JavaScript counts exactly. */
  readonly seq: string;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly cause: string | null;
  readonly catalogue: string;
  readonly department: string;
  /** Null of a change that is about a grant. */
  readonly recordId: string | null;
  readonly version: number | null;
  readonly previousVersion: number | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly basis: string | null;
  readonly grantId: string | null;
  /** Whether the record bears one of the codes asked for. */
  readonly watched: boolean;
}

/** Which changes. */
export interface ChangeFilter {
  readonly catalogues?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
  /** Credit codes of a watch list. */
  readonly codes?: readonly string[] | null;
  /** Where a gateway puts feeds together: what this one contributes. */
  readonly part?: FeedPart;
}

/** Some catalogues' records, and whether what became of grants is told with them. */
export interface FeedPart {
  readonly catalogues: readonly string[];
  readonly grants: boolean;
}

/** The number of the last change; numbers below it are all there, because commits follow them. */
export async function lastSeq(db: Queryable): Promise<bigint> {
  const [row] = await run<{ last: string }>(db, {
    text: `select greatest((select max(seq) from changes), (select pruned from change_counter), 0) as last`,
    values: [],
  });
  return BigInt(row!.last);
}

/** Where the feed of one reader begins and ends, and where the whole does. */
export interface Bounds {
  /** The last change that is no longer kept. */
  readonly pruned: bigint;
  /** The last change that he may be told of: what is told to others only does not move it. */
  readonly last: bigint;
  readonly lastOfAll: bigint;
}

/** The bounds of a feed, as whoever has these addresses follows it. */
export async function boundsOf(db: Queryable, addresses: readonly string[]): Promise<Bounds> {
  const statement = {
    text: `select coalesce((select pruned from change_counter), 0) as pruned,
        coalesce((select seq from changes where ${told('$1')} order by seq desc limit 1), 0) as last,
        coalesce((select max(seq) from changes), 0) as all`,
    values: [addresses],
  };
  const [row] = await run<Record<'pruned' | 'last' | 'all', string>>(db, statement, {
    named: true,
  });
  const [pruned, last, all] = [row!.pruned, row!.last, row!.all].map(BigInt) as [
    bigint,
    bigint,
    bigint,
  ];
  const least = (seq: bigint) => (seq < pruned ? pruned : seq);
  return { pruned, last: least(last), lastOfAll: least(all) };
}

const told = (addresses: string) =>
  `(audience is null or audience = '{}' or audience && ${addresses}::text[])`;

/**
 * The changes after one and up to another, oldest first; withdrawals whatever code they bear, and what became
 * of a grant whatever is watched.
 */
export function fetchChanges(
  db: Queryable,
  { after, upTo, limit, addresses, ...filter }: ChangeFilter & Range,
): Promise<StoredChange[]> {
  const { catalogues = null, departments = null, codes = null, part } = filter;
  // Planned anew each time: which index serves depends on what is asked for.
  return run<StoredChange>(db, {
    text: `select seq, at, kind, cause, catalogue, department, record_id as "recordId", version,
        previous_version as "previousVersion", fields, reason, basis, grant_id as "grantId", watched
      from changes, lateral (select exists (
        select from unnest(codes) as code where code = any($5::text[])) as watched) as codes_asked
      where seq > $1 and seq <= $2
        and ($3::text[] is null or catalogue = any($3))
        and ($4::text[] is null or department = any($4) or kind = 'ACCESS_CHANGED')
        and ($5::text[] is null or kind in ('WITHDRAWN', 'ACCESS_CHANGED') or watched)
        and ${told('$7')}
        and ($8::text[] is null or case when kind = 'ACCESS_CHANGED' then $9 else catalogue = any($8) end)
      order by seq limit $6`,
    values: [
      ...[String(after), String(upTo), catalogues, departments, codes, limit, addresses],
      ...[part?.catalogues ?? null, part?.grants ?? true],
    ],
  });
}

interface Range {
  readonly after: bigint;
  readonly upTo: bigint;
  readonly limit: number;
  readonly addresses: readonly string[];
}
