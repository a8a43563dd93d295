import { run } from "../base/statement.js";
import { batchUnknown } from "./errors.js";
const summary = `id, catalogue, department, submitted_by as "submittedBy", file_name as "fileName", state, created,
  corrected, rejected, warnings, submitted_at as "submittedAt", reviewed_by as "reviewedBy",
  content_hash as "contentHash"`;
/** The batches, newest first; those of one state, department or catalogue where asked. */
export function listBatches(db, { state, department, catalogue, } = {}) {
    return run(db, {
        text: `select ${summary} from batches
      where ($1::text is null or state = $1) and ($2::text is null or department = $2)
        and ($3::text is null or catalogue = $3)
      order by submitted_at desc, id limit 500`,
        values: [state ?? null, department ?? null, catalogue ?? null],
    });
}
/** One batch with its findings. */
export async function showBatch(db, batch) {
    if (!isBatchId(batch))
        throw batchUnknown(batch);
    const [found] = await run(db, {
        text: `select ${summary}, format, mapping, rows_read as "rowsRead", same, issues,
        reviewed_at as "reviewedAt", reason, basis from batches where id = $1`,
        values: [batch],
    });
    if (!found)
        throw batchUnknown(batch);
    return found;
}
export const isBatchId = (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
