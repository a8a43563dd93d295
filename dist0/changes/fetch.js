import { run } from "../base/statement.js";
/** The number of the last change; numbers below it are all there, because commits follow them. */
export async function lastSeq(db) {
    const [row] = await run(db, {
        text: 'select coalesce(max(seq), 0) as last from changes',
        values: [],
    });
    return BigInt(row.last);
}
/** The changes after one and up to another, oldest first; withdrawals whatever code they bear. */
export async function fetchChanges(db, { after, upTo, limit, ...filter }) {
    const { catalogues = null, departments = null, codes = null } = filter;
    const rows = await run(db, {
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
