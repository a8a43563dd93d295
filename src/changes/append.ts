import type pg from 'pg';
import { run, type Statement } from '../base/statement.ts';

export type ChangeKind =
  'PUBLISHED' | 'CORRECTED' | 'WITHDRAWN' | 'DISPUTED' | 'SETTLED' | 'ACCESS_CHANGED';

/** Why a record came down, or what became of a grant. */
export type ChangeCause =
  'ANNULLED' | 'REPAIRED' | 'EXPIRED' | 'ERROR' | 'ADDED' | 'BEGUN' | 'REVOKED' | 'ENDED';

/** Something that followers of the feed have to be told. */
export interface NewChange {
  readonly at: Date;
  readonly kind: ChangeKind;
  readonly cause?: ChangeCause;
  /** The catalogue's code. */
  readonly catalogue: string;
  /** The department that the record belongs to; of a grant the catalogue's owner. */
  readonly department: string;
  /** Absent where the change is about a grant. */
  readonly recordId?: string;
  /** The version that stands after the change; of a withdrawal the one that came down. */
  readonly version?: number;
  readonly previousVersion?: number;
  /** Credit codes that a watch list may name: those that everybody may read. */
  readonly codes: readonly string[];
  /** Names of the fields whose values differ from the previous version; of a grant those that it opens. */
  readonly fields: readonly string[];
  readonly reason?: string;
  readonly basis?: string;
  readonly batchId?: string;
  readonly grantId?: string;
  /** Whom it is told to (addresses.ts); everybody where absent. */
  readonly audience?: readonly string[];
}

/**
 * Announces changes, in this order, as the last but one act of their transaction (the audit entry is
 * the last): the counter's row lock is held to the commit, so numbers stand in commit order without gaps.
 */
export async function appendChanges(
  client: pg.ClientBase,
  changes: readonly NewChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await appendChangesFrom(client, {
    text: `select c.at, c.kind, c.cause, c.catalogue, c.department, c."recordId" as record_id, c.version,
        c."previousVersion" as previous_version,
        array(select jsonb_array_elements_text(c.codes)) as codes,
        array(select jsonb_array_elements_text(c.fields)) as fields,
        c.reason, c.basis, c."batchId" as batch_id, c."grantId" as grant_id,
        array(select jsonb_array_elements_text(c.audience)) as audience
      from rows from (jsonb_to_recordset($1::jsonb) as (at timestamptz, kind text, cause text, catalogue text,
        department text, "recordId" uuid, version int, "previousVersion" int, codes jsonb, fields jsonb,
        reason text, basis text, "batchId" uuid, "grantId" uuid, audience jsonb)) with ordinality as c(at, kind,
        cause, catalogue, department, "recordId", version, "previousVersion", codes, fields, reason, basis,
        "batchId", "grantId", audience, place)
      order by c.place`,
    values: [JSON.stringify(changes)],
    addressed: true,
  });
}

/**
 * The same for whole batches: the statement yields one row per change, in the order in which they are
 * told, with the columns at, kind, cause, catalogue, department, record_id, version, previous_version,
 * codes, fields, reason, basis, batch_id; where they are `addressed` also grant_id and audience. Returns how
 * many there were.
 */
export async function appendChangesFrom(
  client: pg.ClientBase,
  { text, values, addressed = false }: Statement & { readonly addressed?: boolean },
): Promise<number> {
  const columns = addressed ? [...usual, 'grant_id', 'audience'] : usual;
  const [counted] = await run<{ told: number }>(client, {
    text: `with told as materialized (${text}),
      counter as (
        insert into change_counter (id, last) select 1, count(*) from told having count(*) > 0
        on conflict (id) do update set last = change_counter.last + excluded.last returning last),
      numbered as (
        insert into changes (seq, ${columns.join(', ')})
        select counter.last - count(*) over () + row_number() over (), ${columns.map((name) => `told.${name}`).join(', ')}
        from told, counter returning 1)
      select count(*)::int as told from numbered`,
    values,
  });
  return counted!.told;
}

const usual =
  `at kind cause catalogue department record_id version previous_version codes fields reason
  basis batch_id`.split(/\s+/);
