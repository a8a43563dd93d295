import cluster from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { FromWorker, ToWorker } from './messages.ts';

/** The metrics of all processes behind the door together; of this one alone where it is the only one. */
export function gatheredMetrics(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries([registry]);
  new AggregatorRegistry(); // from now on it answers when the supervising process gathers
  const waiting = new Map<number, (text: string | undefined) => void>();
  process.on('message', (message: ToWorker) => {
    if (message.kind !== 'METRICS') return;
    waiting.get(message.id)?.(message.text);
    waiting.delete(message.id);
  });
  let last = 0;
  return async () => {
    const id = (last += 1);
    const wanted: FromWorker = { kind: 'METRICS_WANTED', id };
    const text = await new Promise<string | undefined>((told) => {
      waiting.set(id, told);
      process.send?.(wanted);
    });
    if (text === undefined) throw new Error('a process did not tell its metrics in time');
    return text;
  };
}
