import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { ChangeKind } from './append.ts';

/** A change as it was appended, before anybody's rights are asked. */
export interface StoredChange {
  readonly seq: bigint;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly cause: string | null;
  readonly catalogue: string;
  readonly department: string;
  readonly recordId: string;
  readonly version: number;
  readonly previousVersion: number | null;
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly basis: string | null;
  /** Whether the record bears one of the codes asked for. */
  readonly watched: boolean;
}

/** Which changes. */
export interface ChangeFilter {
  readonly catalogues?: readonly string[] | null;
  readonly departments?: readonly string[] | null;
  /** Credit codes of a watch list. */
  readonly codes?: readonly string[] | null;
}

/** The number of the last change; numbers below it are all there, because commits follow them. */
export async function lastSeq(db: Queryable): Promise<bigint> {
  const [row] = await run<{ last: string }>(db, {
    text: 'select coalesce(max(seq), 0) as last from changes',
    values: [],
  });
  return BigInt(row!.last);
}

/** The changes after one and up to another, oldest first; withdrawals whatever code they bear. */
export async function fetchChanges(
  db: Queryable,
  { after, upTo, limit, ...filter }: ChangeFilter & Range,
): Promise<StoredChange[]> {
  const { catalogues = null, departments = null, codes = null } = filter;
  const rows = await run<Omit<StoredChange, 'seq'> & { readonly seq: string }>(db, {
    text: `select seq, at, kind, cause, catalogue, department, record_id as "recordId", version,
        previous_version as "previousVersion", fields, reason, basis, watched
      from changes, lateral (select exists (
        select from unnest(codes) as code where code = any($5::text[])) as watched) as codes_asked
      where seq > $1 and seq <= $2
        and ($3::text[] is null or catalogue = any($3)) and ($4::text[] is null or department = any($4))
        and ($5::text[] is null or kind = 'WITHDRAWN' or watched)
      order by seq limit $6`,
    values: [String(after), String(upTo), catalogues, departments, codes, limit],
  });
  return rows.map(({ seq, ...row }) => ({ ...row, seq: BigInt(seq) }));
}

interface Range {
  readonly after: bigint;
  readonly upTo: bigint;
  readonly limit: number;
}
