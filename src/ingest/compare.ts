import type pg from 'pg';
import type { Catalogue } from '../catalogue/model.ts';
import { doubtful, wrong, type Issue } from './issue.ts';

/** What applying the staged rows would do. */
export interface Comparison {
  readonly created: number;
  readonly corrected: number;
  readonly same: number;
}

/** Lines whose key an earlier line of the same file has; they are taken out of the stage. */
export async function takeOutRepeated(client: pg.ClientBase): Promise<Issue[]> {
  const { rows } = await client.query<{ line: number; first: number; same: boolean }>(
    `with numbered as (
       select id, _line, _hash, first_value(_line) over w as first, first_value(_hash) over w as first_hash
       from staged window w as (partition by id order by _line)
     )
     delete from staged using numbered n
     where staged.id = n.id and staged._line = n._line and n._line > n.first
     returning n._line as line, n.first as first, n._hash = n.first_hash as same`,
  );
  return rows
    .sort((one, other) => one.line - other.line)
    .map(({ line, first, same }) => ({ line, ...repeated(first, same) }));
}

/**
 * Lines whose key is that of another department's record; they are taken out of the stage, because what they
 * would correct is not the sender's. The keeper of a catalogue may move records between departments.
 */
export async function takeOutOfOthers(
  client: pg.ClientBase,
  catalogue: Catalogue,
  sender: string,
): Promise<Issue[]> {
  if (sender === catalogue.owner) return [];
  await lockForComparison(client, catalogue);
  const { rows } = await client.query<{ line: number }>(
    `delete from staged s using ${catalogue.table} t
     where t.id = s.id and t._owner <> s._owner and t._submitter <> $1 returning s._line as line`,
    [sender],
  );
  return rows.map(({ line }) => ({ line, ...keyOfAnother }));
}

const keyOfAnother = wrong(
  'INGEST_KEY_OF_ANOTHER_DEPARTMENT',
  '主键已被其他部门的记录使用，未予采用',
  "The key belongs to another department's record; the row was not taken.",
);

// Two files for one catalogue are compared one after the other.
const lockForComparison = (client: pg.ClientBase, { code }: Catalogue) =>
  client.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${code}`]);

/** Takes rejected lines out of the stage. */
export async function takeOut(client: pg.ClientBase, lines: readonly number[]): Promise<void> {
  if (lines.length > 0)
    await client.query('delete from staged where _line = any($1::int[])', [lines]);
}

const repeated = (first: number, same: boolean) =>
  same
    ? doubtful(
        'INGEST_ROW_REPEATED',
        `与第${first}行完全相同，只计一次`,
        `The same row as line ${first}; counted once.`,
      )
    : wrong(
        'INGEST_KEY_REPEATED',
        `与第${first}行主键相同而内容不同`,
        `The same key as line ${first} with another content.`,
      );

/**
 * Marks each staged row as NEW, SAME, REWRITE (not published yet) or CORRECT (published: needs a review). What was
 * withdrawn by mistake and is sent again as it was is reviewed anew, too.
 */
export async function compare(client: pg.ClientBase, catalogue: Catalogue): Promise<Comparison> {
  await lockForComparison(client, catalogue);
  await client.query(
    `create temp table compared on commit drop as
     select s.id, case
         when t.id is null then 'NEW'
         when t._status in ('SUBMITTED', 'REFUSED') then case when t._hash = s._hash then 'SAME' else 'REWRITE' end
         when p.hash = s._hash or (p.hash is null and t._hash = s._hash and not w.by_mistake) then 'SAME'
         else 'CORRECT'
       end as change, w.by_mistake
     from staged s
     left join ${catalogue.table} t on t.id = s.id
     cross join lateral (select t._status = 'WITHDRAWN' and exists (select from withdrawals w where w.catalogue = $1
       and w.record_id = t.id and w.version = t._version and w.cause = 'ERROR' and w.done_at is not null) as by_mistake) w
     left join record_versions p on p.catalogue = $1 and p.record_id = s.id and p.state = 'PENDING'`,
    [catalogue.code],
  );
  await client.query('create index on compared (id)');
  const { rows } = await client.query<{ change: string; count: string }>(
    'select change, count(*) as count from compared group by change',
  );
  const count = (change: string) => Number(rows.find((row) => row.change === change)?.count ?? 0);
  return {
    created: count('NEW'),
    corrected: count('REWRITE') + count('CORRECT'),
    same: count('SAME'),
  };
}
