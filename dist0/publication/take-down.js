import { appendChangesFrom } from "../changes/append.js";
import { openCodes } from "./announce.js";
import { hashBatches } from "./batch-hash.js";
/**
 * Takes published records down, for every door but their owner's, and announces it. A correction that
 * waits is void with them: whoever sends it again has it reviewed as what it is then.
 */
export async function takeDown(client, catalogue, takingDown) {
    const { ids, cause, at } = takingDown;
    await client.query(`update ${catalogue.table} set _status = 'WITHDRAWN' where id = any($1::uuid[])`, [ids]);
    // A record whose period ended may still be corrected, for instance in its period.
    if (cause !== 'EXPIRED')
        await voidCorrections(client, catalogue, { ids, at });
}
async function voidCorrections(client, catalogue, { ids, at }) {
    const { rows } = await client.query(`update record_versions set state = 'REFUSED'
     where catalogue = $1 and record_id = any($2::uuid[]) and state = 'PENDING' returning batch_id as batch`, [catalogue.code, ids]);
    const batches = rows.map(({ batch }) => batch);
    if (batches.length > 0)
        await hashBatches(client, catalogue, { batches, at });
}
/** Tells of records that came down; of those that nobody ever could see there is nothing to tell. */
export function announceTakenDown(client, catalogue, { ids, cause, reason, basis, at }) {
    return appendChangesFrom(client, {
        text: `select $2::timestamptz as at, 'WITHDRAWN' as kind, $3::text as cause, $4::text as catalogue,
        t._owner as department, t.id as record_id, t._version as version, null::int as previous_version,
        ${openCodes(catalogue)} as codes, '{}'::text[] as fields, $5::text as reason, $6::text as basis, t._batch as batch_id
      from ${catalogue.table} t
      where t.id = any($1::uuid[]) and (
        t._published_until is null or (t._published_at at time zone 'Asia/Shanghai')::date <= t._published_until
        or exists (select from changes c where c.record_id = t.id and c.catalogue = $4 and c.kind <> 'WITHDRAWN'))
      order by t.id`,
        values: [ids, at, cause, catalogue.code, reason, basis ?? null],
    });
}
