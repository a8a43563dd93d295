import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../base/refusal.ts';
import type { RawRow } from '../cell.ts';
import { fileBroken } from '../errors.ts';
import { tableRows, type TableSource } from './table-rows.ts';

/** What the thread tells: a batch and how many bytes were read for it, that it is over, or why it is refused. */
export type FromThread =
  | { readonly rows: readonly RawRow[]; readonly seen: number }
  | { readonly end: true }
  | { readonly refused: Pick<Refusal, 'code' | 'message' | 'facts'> };

/** So many batches wait for whoever judges them; the thread rests meanwhile. */
export const batchesAhead = 4;

/** Bytes from which on a thread is worth its start. */
const large = { csv: 1024 * 1024, xlsx: 128 * 1024 };

/**
 * The rows of a table, of a large one read by a thread of its own: reading and judging then take a core each, requests
 * are answered meanwhile, and a workbook that takes too much memory ends its thread and nothing else.
 */
export const rowsOfTable = (source: TableSource): AsyncGenerator<readonly RawRow[]> =>
  source.size < large[source.format] ? tableRows(source) : readApart(source);

async function* readApart(source: TableSource): AsyncGenerator<readonly RawRow[]> {
  const { path, size, format } = source;
  const thread = startThread({ path, size, format, seen: { bytes: 0 } });
  try {
    const messages = on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[FromThread]>;
    for await (const [message] of messages) {
      if ('end' in message) return;
      if ('refused' in message) throw refusalOf(message.refused);
      source.seen.bytes = message.seen;
      yield message.rows;
      thread.postMessage('taken');
    }
    throw new Error('the thread that reads a file ended before its end');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    throw fileBroken(`reading it takes more than ${mostMegabytes} MB of memory`);
  } finally {
    await thread.terminate();
  }
}

const mostMegabytes = 1024;

const refusalOf = ({ code, message, facts }: Pick<Refusal, 'code' | 'message' | 'facts'>) =>
  new Refusal(code, message, facts);

const threadFile = new URL(`./reading-thread${import.meta.url.slice(-3)}`, import.meta.url);

function startThread(workerData: TableSource): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } };
  if (threadFile.pathname.endsWith('.js')) return new Worker(threadFile, options);
  // As it is developed and tested: a thread does not take over how its parent reads TypeScript.
  const script = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(threadFile.href)});
  })`;
  return new Worker(script, { ...options, eval: true });
}
