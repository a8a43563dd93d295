import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exists, once, recreate } from '../database/cluster.mjs';
import { built, kept, root } from '../paths.mjs';
import { departments } from './places.mjs';
import { multiply } from './multiply.mjs';
import { writing } from './send.mjs';
import { sizes } from './shape.mjs';

const seed = 4;
// Raise it when what the files say changes, so that nobody measures on old records.
const edition = 2;

/** A database with the records of that size, published; what a former run loaded is used again. */
export async function loaded(cluster, sizeName, say) {
  const size = sizes[sizeName];
  const [name, url] = [`mulu_bench_${sizeName}`, cluster.urlOf(`mulu_bench_${sizeName}`)];
  const stamp = JSON.stringify({ edition, seed, size, tables: await tablesHash() });
  const standing = (await exists(cluster, name)) ? await stampOf(url) : undefined;
  if (standing?.stamp === stamp) {
    await migrated(url);
    return { name, size, url, today: standing.today };
  }
  const parent = parents[sizeName];
  if (parent) await loaded(cluster, parent, say);
  say(`Loading ${name}: ${size.penalties.toLocaleString('en')} penalties …`);
  await recreate(cluster, name, parent && `mulu_bench_${parent}`);
  if (parent) await grow(url, sizeName, say);
  else await load(url, size, say);
  return once(url, async (client) => {
    await client.query('VACUUM (FREEZE, ANALYZE)');
    await client.query('CREATE TABLE IF NOT EXISTS bench_stamp (stamp text, today text)');
    if (!parent) await client.query(`INSERT INTO bench_stamp VALUES ('', current_date::text)`);
    const { rows } = await client.query('UPDATE bench_stamp SET stamp = $1 RETURNING today', [
      stamp,
    ]);
    return { name, size, url, today: rows[0].today };
  });
}

/** Each larger database begins as a copy of the smaller one. */
const parents = { '1m': '100k', '10m': '1m' };

async function grow(url, sizeName, say) {
  const catalogues =
    sizeName === '10m'
      ? ['penalty-decisions']
      : ['licence-decisions', 'credit-listings', 'budget-lines', 'penalty-decisions'];
  for (const catalogue of catalogues) {
    const rows = await multiply(url, catalogue, { times: 10, generation: sizeName });
    say(`  ${catalogue}: ${rows.toLocaleString('en')} more`);
  }
}

const stampOf = (url) =>
  once(url, (client) => client.query('SELECT stamp, today FROM bench_stamp')).then(
    ({ rows }) => rows[0],
    () => undefined,
  );

/** Kept records stay good while the catalogues' tables do; migrations of the platform's own are applied to them. */
async function tablesHash() {
  const models = await readFile(join(root, 'prisma', 'catalogues.generated.prisma'));
  return createHash('sha256').update(models).digest('hex').slice(0, 12);
}

const migrated = async (url) => (await built('base/migrate.js')).migrate(url);

async function load(url, size, say) {
  const { addDepartments } = await built('ingest/register-departments.js');
  await mkdir(kept, { recursive: true });
  await migrated(url);
  const ingesting = await writing(url);
  await addDepartments(ingesting, departments);
  await ingesting.db.close();
  await inProcesses(tasksOf(size), { url, say });
}

function tasksOf(size) {
  const today = new Date().toISOString().slice(0, 10);
  const files = (code, total, senders) => {
    const rows = total / senders.length;
    return senders.map((department, i) => {
      return { code, department, rows, from: i * rows, seed: seed * 1000 + i, size, today };
    });
  };
  const codes = departments.map((one) => one.code);
  return [
    ...files('enterprises', size.enterprises, Array(4).fill('market-regulation')),
    ...files('penalty-decisions', size.penalties, largeAndSmall(codes)),
    ...files('licence-decisions', size.licences, codes.slice(0, 20)),
    ...files('credit-listings', size.listings, codes.slice(20)),
    ...files('budget-lines', size.budgetLines, Array(4).fill('finance')),
  ];
}

/** The first department decides three fifths of the penalties, so that there is a ten-thousandth page of one. */
const largeAndSmall = (codes) => [...codes, ...Array(60).fill(codes[0])];

/** Two processes take the tasks in turn. */
async function inProcesses(tasks, { url, say }) {
  const left = [...tasks];
  let done = 0;
  const work = () =>
    new Promise((finished, failed) => {
      const file = fileURLToPath(new URL('sender.mjs', import.meta.url));
      const child = fork(file, { env: { ...process.env, DATABASE_URL: url } });
      const next = () => child.send(left.shift() ?? null);
      child.on('message', ({ done: approval, error }) => {
        if (error) return (failed(new Error(error)), child.kill());
        if (approval) {
          done += 1;
          say(`  ${done}/${tasks.length} ${approval.catalogue} ${approval.published}`);
        }
        next();
      });
      child.once('exit', (code) =>
        code === 0 ? finished() : failed(new Error(`loading: ${code}`)),
      );
    });
  await Promise.all([work(), work()]);
}
