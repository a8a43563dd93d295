import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../base/refusal.ts';
import { batchesAhead, type FromThread } from './read-apart.ts';
import { tableRows, type TableSource } from './table-rows.ts';

// The thread that read-apart.ts starts: it reads one table and tells it batch by batch.

const port = parentPort!;
const source = workerData as TableSource;
const tell = (message: FromThread) => port.postMessage(message);

let ahead = 0;
port.on('message', () => (ahead -= 1)); // each says that a batch was taken

try {
  for await (const rows of tableRows(source)) {
    tell({ rows, seen: source.seen.bytes });
    ahead += 1;
    while (ahead >= batchesAhead) await once(port, 'message');
  }
  tell({ end: true });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, message, facts } = error;
  tell({ refused: { code, message, facts } });
}
port.close();
