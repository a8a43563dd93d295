import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pgCopy from 'pg-copy-streams';
import { dailyJobsDone } from '../data/daily-jobs.mjs';
import { changes, writeFile } from '../data/files.mjs';
import { loaded } from '../data/load.mjs';
import { writing } from '../data/send.mjs';
import { sizes } from '../data/shape.mjs';
import { drop, once, recreate } from '../database/cluster.mjs';
import { createKey } from '../measure/command.mjs';
import { startMulu } from '../measure/process.mjs';
import { median } from '../measure/statistics.mjs';
import { kept } from '../paths.mjs';

const name = 'mulu_bench_w9';
const sender = 'bench-02';

/**
 * W9: a file of 100,000 penalties is sent to a table that holds as many, and sent again; then the very rows that it
 * became are taken out and put back by COPY … FROM STDIN, into the same table with the same indexes.
 */
export async function ingest(_wanted, { options, cluster, say }) {
  say('W9 …');
  const sizeName = options.quick ? 'tiny' : '100k';
  const rows = options.quick ? 2_000 : 100_000;
  const base = await loaded(cluster, sizeName, say);
  const file = await fileOf(base, { rows, sizeName });
  const rounds = [];
  for (let round = 0; round < Math.min(2, options.settings.repeats); round += 1) {
    await recreate(cluster, name, base.name);
    rounds.push(await oneRound(cluster.urlOf(name), { file, rows }));
    const { first, again, copy } = rounds.at(-1);
    say(`  W9 Mulu ${first.toFixed(1)} s, again ${again.toFixed(1)} s; COPY ${copy.toFixed(1)} s`);
  }
  await drop(cluster, name);
  const rates = (which) => rounds.map((round) => rows / round[which]);
  const row = (which) => ({
    rates: rates(which),
    rate: median(rates(which)),
    errors: 0,
    unit: 'records/s',
  });
  return [
    {
      workload: 'W9',
      rows: { mulu: row('first'), 'mulu, the same file again': row('again'), copy: row('copy') },
      unequal: {},
      notes: [
        `${rows.toLocaleString('en')} records sent by HTTP, validated, compared and applied in one transaction; COPY of the finished rows into the same indexed table`,
      ],
    },
  ];
}

async function fileOf(base, { rows, sizeName }) {
  const file = join(kept, `w9-${sizeName}-${rows}.csv`);
  if (existsSync(file)) return file;
  const ingesting = await writing(base.url);
  const catalogue = ingesting.catalogues.byCode.get('penalty-decisions');
  await writeFile({
    ...{ file: `${file}.draft`, catalogue, rows, department: sender, from: 0, seed: 900_000 },
    codeLists: ingesting.catalogues.codeLists,
    changed: changes(sizes[sizeName], base.today)['penalty-decisions'],
  });
  await ingesting.db.close();
  const { rename } = await import('node:fs/promises');
  await rename(`${file}.draft`, file);
  return file;
}

async function oneRound(url, { file, rows }) {
  const { key } = await createKey(url, 'officer', { department: sender });
  const mulu = await startMulu({ url, env: { MULU_MAX_FILE_MB: '500' } });
  try {
    await dailyJobsDone(url);
    const first = await send(mulu.origin, { file, key });
    if (first.receipt.created !== rows)
      throw new Error(
        `W9: ${first.receipt.created} of ${rows} taken: ${JSON.stringify(first.receipt).slice(0, 600)}`,
      );
    await once(url, (client) => client.query('ANALYZE penalty_decisions'));
    const again = await send(mulu.origin, { file, key });
    if (again.receipt.same !== rows)
      throw new Error(`W9: ${again.receipt.same} of ${rows} the same`);
    return {
      first: first.seconds,
      again: again.seconds,
      copy: await copyIn(url, first.receipt.batch),
    };
  } finally {
    await mulu.stop();
  }
}

async function send(origin, { file, key }) {
  const began = performance.now();
  const response = await fetch(`${origin}/ingest/penalty-decisions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: createReadStream(file),
    duplex: 'half',
  });
  const receipt = await response.json();
  return { receipt, seconds: (performance.now() - began) / 1000 };
}

/** The rows of a batch, out of the table and in again; only the way in is timed. */
async function copyIn(url, batch) {
  const finished = join(kept, 'w9-rows.copy');
  return once(url, async (client) => {
    const out = `COPY (SELECT * FROM penalty_decisions WHERE _batch = '${batch}') TO STDOUT`;
    await pipeline(client.query(pgCopy.to(out)), createWriteStream(finished));
    await client.query('DELETE FROM penalty_decisions WHERE _batch = $1', [batch]);
    await client.query('VACUUM ANALYZE penalty_decisions');
    const began = performance.now();
    await pipeline(
      createReadStream(finished),
      client.query(pgCopy.from('COPY penalty_decisions FROM STDIN')),
    );
    return (performance.now() - began) / 1000;
  });
}
