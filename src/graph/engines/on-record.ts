import { newGrantReads, recordReads } from '../../query/grant-reads.ts';
import type { Context } from '../context.ts';

/** Runs an operation, and puts on record what it learnt by grants before its answer leaves. */
export async function operationOnRecord<T>(
  context: Context,
  execute: (context: Context) => T | Promise<T>,
): Promise<T> {
  if (context.viewer.grants.length === 0) return execute(context);
  const reads = newGrantReads();
  const answer = await execute({ ...context, reads });
  await recordReads(reads, context);
  return answer;
}
