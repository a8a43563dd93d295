import { civilDate } from "../base/clock.js";
import { announcePublished, announceTakenBack } from "./announce.js";
import { conditionSql } from "./condition-sql.js";
import { untilSql } from "./period-sql.js";
import { putCorrections } from "./put-corrections.js";
import { removeFields } from "./remove-fields.js";
/**
 * Publishes a batch's records (new ones as they are, corrections in the place of what they correct),
 * without the fields that the review removed, and announces them in the feed.
 */
export async function publishBatch(client, catalogue, { batch, at, removal }) {
    const corrected = await putCorrections(client, catalogue, { batch, at });
    const takenBack = await takeBack(client, catalogue, { batch, at });
    const values = [batch, at];
    const { rows, rowCount } = await client.query(`update ${catalogue.table} set _status = 'PUBLISHED', _published_at = coalesce(_published_at, $2),
       _published_until = ${untilSql(catalogue, '$2', values)}
     where _batch = $1 and _status = 'SUBMITTED'
     returning _published_until < ($2::timestamptz at time zone 'Asia/Shanghai')::date as past`, values);
    const past = rows.filter((row) => row.past).length;
    if (removal)
        await removeFields(client, catalogue, { batch, removal });
    await announcePublished(client, catalogue, { batch, at });
    await announceTakenBack(client, catalogue, { takenBack, at });
    const unpublished = takenBack.map(({ basis, reason, records }) => ({ basis, reason, records }));
    return {
        ...{ published: rowCount ?? 0, corrected, unpublished },
        ...(past > 0 ? { pastPeriod: past } : {}),
    };
}
/** Records that the catalogue's rules, or the law of their day, never let be published. */
async function takeBack(client, catalogue, publishing) {
    const takenBack = [];
    for (const { holds, reason, basis } of neverPublished(catalogue, publishing)) {
        const values = [publishing.batch];
        const { rows, rowCount } = await client.query(`update ${catalogue.table} set _status = 'REFUSED', _published_at = null
       where _batch = $1 and _status = 'SUBMITTED' and ${holds(values)} returning id`, values);
        if (!rowCount)
            continue;
        takenBack.push({ ids: rows.map(({ id }) => id), records: rowCount, reason, basis });
    }
    return takenBack;
}
function neverPublished(catalogue, { at }) {
    const today = civilDate(at);
    const holding = (when) => (values) => when ? conditionSql(when, catalogue, values) : 'true';
    const inForce = catalogue.periods.filter(({ publish, validFrom, validUntil = today }) => !publish && validFrom <= today && today <= validUntil);
    return [
        ...catalogue.unpublished.map(({ when, ...rule }) => ({ ...rule, holds: holding(when) })),
        ...inForce.map(({ when, source }) => ({
            holds: holding(when),
            reason: 'FORBIDDEN_BY_LAW',
            basis: source,
        })),
    ];
}
