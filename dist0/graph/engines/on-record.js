import { newGrantReads, recordReads } from "../../query/grant-reads.js";
/** Runs an operation, and puts on record what it learnt by grants before its answer leaves. */
export async function operationOnRecord(context, execute) {
    if (context.viewer.grants.length === 0)
        return execute(context);
    const reads = newGrantReads();
    const answer = await execute({ ...context, reads });
    await recordReads(reads, context);
    return answer;
}
