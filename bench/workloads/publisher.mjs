import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { changes, writeFile } from '../data/files.mjs';
import { writing } from '../data/send.mjs';
import { sizes } from '../data/shape.mjs';
import { built, kept } from '../paths.mjs';
import { asMulu } from '../servers.mjs';

// A process of its own: publishes 50 records a second through ingest and review, and asks after each commit.
const { DATABASE_URL, BENCH_ORIGIN, BENCH_TODAY, BENCH_SENDER } = process.env;
const [{ runIngest }, { approveBatch }] = await Promise.all(
  ['ingest/run.js', 'publication/review.js'].map(built),
);
const ingesting = await writing(DATABASE_URL);
const told = { published: 0, checks: 0, stale: 0, seconds: 0 };
const perBatch = 25;
let [state, batches] = ['pause', 0];
process.on('message', (message) => (state = message));
process.send('ready');

while (state !== 'end') {
  const began = performance.now();
  if (state === 'begin') {
    await check(await publish());
    await wait(Math.max(0, (perBatch / 50) * 1000 - (performance.now() - began)));
    told.seconds += (performance.now() - began) / 1000;
  } else await wait(20);
}
process.send({ ...told, rate: told.seconds > 0 ? told.published / told.seconds : 0 });
await ingesting.db.close();
process.disconnect();

/** One batch, sent and reviewed; tells the document number of one of its records. */
async function publish() {
  const file = join(kept, `publisher-${process.pid}.csv`);
  const catalogue = ingesting.catalogues.byCode.get('penalty-decisions');
  const seed = 10_000_000 + (((Date.now() / 100) % 80_000_000) | 0);
  const plain = changes(sizes['100k'], BENCH_TODAY)['penalty-decisions'];
  const day = new Date(Date.parse(BENCH_TODAY) + 86_400_000 * (batches % 20))
    .toISOString()
    .slice(0, 10);
  batches += 1;
  await writeFile({
    ...{
      file,
      catalogue,
      rows: perBatch,
      department: BENCH_SENDER,
      from: batches * perBatch,
      seed,
    },
    codeLists: ingesting.catalogues.codeLists,
    changed: (number, department) => ({ ...plain(number, department), 处罚决定日期: day }),
  });
  const at = new Date();
  const sent = {
    catalogue: 'penalty-decisions',
    department: BENCH_SENDER,
    source: file,
    submittedBy: 'bench publisher',
  };
  const receipt = await runIngest(sent, { ...ingesting, at });
  await rm(file);
  await approveBatch(ingesting, { batch: receipt.batch, officer: 'bench reviewer', at });
  told.published += receipt.created;
  return { day, seed };
}

/** The commit is done: whoever asks now must see it. */
async function check({ day, seed }) {
  const { path, method, headers, body } = asMulu('W3', {
    authority: BENCH_SENDER,
    from: day,
    to: day,
  });
  const response = await fetch(BENCH_ORIGIN + path, { method, headers, body });
  const { data } = await response.json();
  const { rows } = await ingesting.db.pool.query(
    `SELECT document_number AS number FROM penalty_decisions WHERE authority_code = $1 AND decided_on = $2
     AND _status = 'PUBLISHED' ORDER BY decided_on DESC, id DESC LIMIT 50`,
    [BENCH_SENDER, day],
  );
  const answered = new Set(data.penaltyDecisions.nodes.map((node) => node.documentNumber));
  told.checks += 1;
  if (rows.some(({ number }) => !answered.has(number))) {
    told.stale += 1;
    console.error(`stale: the batch ${seed} is missing`);
  }
}
