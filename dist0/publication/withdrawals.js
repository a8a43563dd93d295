import { run } from "../base/statement.js";
import { withdrawalUnknown } from "./errors.js";
const columns = `id, catalogue, record_id as "recordId", version, cause, reason, basis, event_on as "eventOn",
  due_on as "dueOn", ordered_by as "orderedBy", ordered_at as "orderedAt", done_at as "doneAt"`;
/** Withdrawals, the latest first. */
export function listWithdrawals(db, { catalogue, record, done, announced = false, first = 500 } = {}) {
    return run(db, {
        text: `select ${columns} from withdrawals
      where ($1::text is null or catalogue = $1) and ($2::uuid is null or record_id = $2)
        and ($3::boolean is null or (done_at is not null) = $3)
        and (not $4::boolean or done_at is not null and exists (select from changes c where c.kind = 'WITHDRAWN'
          and c.catalogue = withdrawals.catalogue and c.record_id = withdrawals.record_id))
      order by coalesce(done_at, ordered_at) desc, id limit $5`,
        values: [catalogue ?? null, record ?? null, done ?? null, announced, first],
    });
}
/** One withdrawal. */
export async function showWithdrawal(db, id) {
    const [found] = await run(db, {
        text: `select ${columns} from withdrawals where id = $1`,
        values: [id],
    });
    if (!found)
        throw withdrawalUnknown(id);
    return found;
}
