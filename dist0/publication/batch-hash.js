/** The content of a batch as it stands, in SQL: the hash over its records' hashes, in the order of their ids. */
export const batchHashOf = (table, batch) => `(
  select encode(sha256(convert_to(coalesce(string_agg(hash, ',' order by id), ''), 'UTF8')), 'hex') from (
    select id::text, _hash as hash from ${table} where _batch = ${batch} and _status = 'SUBMITTED'
    union all
    select record_id::text, hash from record_versions where batch_id = ${batch} and state = 'PENDING'
  ) as content)`;
/**
 * Records what batches consist of now, so that a review can be bound to it; a review of other content
 * (a referral that is not decided yet) is void.
 */
export async function hashBatches(client, { table }, { batches, at }) {
    await client.query(`update batches set content_hash = ${batchHashOf(table, 'batches.id')} where id = any($1::uuid[])`, [batches]);
    await client.query(`update reviews r set voided_at = $2 from batches b
     where b.id = any($1::uuid[]) and r.batch_id = b.id and b.state = 'SUBMITTED'
       and r.voided_at is null and r.content_hash <> b.content_hash`, [batches, at]);
}
