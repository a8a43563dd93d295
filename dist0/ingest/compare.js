import { doubtful, wrong } from "./issue.js";
/** Lines whose key an earlier line of the same file has; they are taken out of the stage. */
export async function takeOutRepeated(client) {
    const { rows } = await client.query(`with numbered as (
       select id, _line, _hash, first_value(_line) over w as first, first_value(_hash) over w as first_hash
       from staged window w as (partition by id order by _line)
     )
     delete from staged using numbered n
     where staged.id = n.id and staged._line = n._line and n._line > n.first
     returning n._line as line, n.first as first, n._hash = n.first_hash as same`);
    return rows
        .sort((one, other) => one.line - other.line)
        .map(({ line, first, same }) => ({ line, ...repeated(first, same) }));
}
/** Takes rejected lines out of the stage. */
export async function takeOut(client, lines) {
    if (lines.length > 0)
        await client.query('delete from staged where _line = any($1::int[])', [lines]);
}
const repeated = (first, same) => same
    ? doubtful('INGEST_ROW_REPEATED', `与第${first}行完全相同，只计一次`, `The same row as line ${first}; counted once.`)
    : wrong('INGEST_KEY_REPEATED', `与第${first}行主键相同而内容不同`, `The same key as line ${first} with another content.`);
/** Marks each staged row as NEW, SAME, REWRITE (not published yet) or CORRECT (published: needs a review). */
export async function compare(client, catalogue) {
    // Two files for one catalogue are compared one after the other.
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${catalogue.code}`]);
    await client.query(`create temp table compared on commit drop as
     select s.id, case
         when t.id is null then 'NEW'
         when t._status in ('SUBMITTED', 'REFUSED') then case when t._hash = s._hash then 'SAME' else 'REWRITE' end
         when p.hash = s._hash or (p.hash is null and t._hash = s._hash) then 'SAME'
         else 'CORRECT'
       end as change
     from staged s
     left join ${catalogue.table} t on t.id = s.id
     left join record_versions p on p.catalogue = $1 and p.record_id = s.id and p.state = 'PENDING'`, [catalogue.code]);
    await client.query('create index on compared (id)');
    const { rows } = await client.query('select change, count(*) as count from compared group by change');
    const count = (change) => Number(rows.find((row) => row.change === change)?.count ?? 0);
    return {
        created: count('NEW'),
        corrected: count('REWRITE') + count('CORRECT'),
        same: count('SAME'),
    };
}
