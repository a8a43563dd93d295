/** Keeps a review for good, bound to exactly the content that was reviewed (保守国家秘密法实施条例 第四十二条). */
export async function recordReview(client, { batch, catalogue, submittedBy, contentHash }, concluded) {
    const { conclusion, reviewer, at, checklist, removal, standingRule } = concluded;
    const { referredTo, reason = removal?.reason, basis = removal?.basis } = concluded;
    await client.query(`insert into reviews (catalogue, batch_id, record_id, originator, reviewer, conclusion, checklist, removed_fields,
       referred_to, reason, basis, content_hash, standing_rule, at)
     values ($1, $2, (${onlyRecord(catalogue.table)}), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, [
        ...[catalogue.code, batch, submittedBy, reviewer, conclusion, JSON.stringify(checklist)],
        ...[removal?.fields ?? [], referredTo ?? null, reason ?? null, basis ?? null],
        ...[contentHash, standingRule ?? null, at],
    ]);
}
/** The record of a batch of one. */
const onlyRecord = (table) => `
  select case when count(*) = 1 then min(id::text)::uuid end from (
    select id from ${table} where _batch = $2
    union select record_id from record_versions where batch_id = $2 and state <> 'PAST') as records`;
/** Says in the batch what became of it. */
export async function closeBatch(client, batch, { state, ...concluded }) {
    const { reviewer, at, removal, reason = removal?.reason, basis = removal?.basis } = concluded;
    await client.query('update batches set state = $2, reviewed_by = $3, reviewed_at = $4, reason = $5, basis = $6 where id = $1', [batch, state, reviewer, at, reason ?? null, basis ?? null]);
}
