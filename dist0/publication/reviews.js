import { run } from "../base/statement.js";
import { ruleNamed } from "../calendar/deadline-rules.js";
import { startDateOf } from "../calendar/due-on.js";
import { listNotices } from "../calendar/notices.js";
import { calendarWith } from "../calendar/calendar.js";
import { addWorkingDays } from "../calendar/working-days.js";
/** Reviews, the latest first; of one batch, record or sending department, or of catalogues, where asked. */
export async function listReviews(db, { batch, record, department, catalogues, first = 500 } = {}) {
    const found = await run(db, {
        text: `select r.id, r.catalogue, r.batch_id as batch, r.record_id as "recordId", originator, reviewer, conclusion,
        checklist, removed_fields as "removedFields", referred_to as "referredTo", r.reason, r.basis,
        r.content_hash as "contentHash", standing_rule as "standingRule", r.at, voided_at as "voidedAt"
      from reviews r join batches b on b.id = r.batch_id
      where ($1::uuid is null or r.batch_id = $1) and ($2::uuid is null or r.record_id = $2)
        and (($3::text is null and $4::text[] is null) or b.department = $3 or r.catalogue = any($4))
      order by r.at desc, r.id limit $5`,
        values: [batch ?? null, record ?? null, department ?? null, catalogues ?? null, first],
    });
    if (!found.some(({ conclusion }) => conclusion === 'REFERRED'))
        return found.map((one) => ({ ...one, dueOn: null }));
    const calendar = calendarWith(await listNotices(db));
    const days = ruleNamed('settle-unclear-secret').length;
    return found.map((one) => ({
        ...one,
        dueOn: one.conclusion === 'REFERRED'
            ? addWorkingDays(startDateOf(one.at), days, calendar).date
            : null,
    }));
}
