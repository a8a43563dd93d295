import { run } from "../base/statement.js";
/** Keeps a reader's word that it has taken over all up to a change; never takes it back. */
export async function acknowledge(db, { reader, seq, at }) {
    await run(db, {
        text: `insert into feed_acknowledgements (reader, seq, at) values ($1, $2, $3)
      on conflict (reader) do update set seq = excluded.seq, at = excluded.at
        where feed_acknowledgements.seq < excluded.seq`,
        values: [reader, String(seq), at],
    });
}
/** How far the last change of a record has reached; undefined where nothing was ever announced of it. */
export async function propagationOf(db, recordId) {
    const [last] = await run(db, {
        text: `select seq, kind, cause, catalogue, department, at from changes where record_id = $1
      order by seq desc limit 1`,
        values: [recordId],
    });
    if (!last)
        return undefined;
    const { seq, kind, cause, catalogue, department, at } = last;
    const followers = await run(db, {
        text: `select f.*, k.name, k.kind from (
        select reader, 'PULLED' as by, seq >= $1 as passed, at from feed_acknowledgements
        union all
        select holder, 'PUSHED', seq >= $1, coalesce(
            (select max(d.at) from webhook_deliveries d where d.webhook_id = w.id), created_at)
          from webhooks w where active and (catalogues = '{}' or $2 = any(catalogues))
            and (departments = '{}' or $3 = any(departments))
      ) as f left join api_keys k on 'key:' || k.id = f.reader
      where k.revoked_at is null order by passed, name, reader, by`,
        values: [seq, catalogue, department],
    });
    return { kind, cause, department, at, followers };
}
