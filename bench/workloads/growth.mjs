import { doDailyJobs } from '../data/daily-jobs.mjs';
import { loaded } from '../data/load.mjs';
import { readIntoMemory } from '../database/cluster.mjs';
import { startMulu } from '../measure/process.mjs';
import { asMulu } from '../servers.mjs';
import { deepPage } from './deep-page.mjs';
import { literalsOf } from './literals.mjs';
import { measureRequests } from './requests.mjs';

/** W3 and W4 as the table grows: 100,000, 1,000,000 and 10,000,000 penalties. */
export async function growth(_wanted, bench) {
  const { options, cluster, say } = bench;
  const results = [];
  const rows = {};
  for (const sizeName of options.quick ? ['tiny'] : ['100k', '1m', '10m']) {
    const database = await loaded(cluster, sizeName, say);
    await doDailyJobs(database.url, say);
    await readIntoMemory(database.url);
    const mulu = await startMulu({ url: database.url });
    const measured = await measureRequests({
      ...{ workload: 'W3', settings: options.settings, say },
      literals: literalsOf('W3', database),
      running: { mulu: { ...mulu, ask: asMulu } },
    }).finally(() => mulu.stop());
    rows[`mulu, W3 at ${database.size.penalties.toLocaleString('en')}`] = measured.rows.mulu;
    const deep = await deepPage([], { ...bench, database }, { names: ['mulu'], label: 'W4' });
    rows[`mulu, W4 at ${database.size.penalties.toLocaleString('en')}`] = deep[0].rows.mulu;
  }
  results.push({ workload: 'growth', rows, unequal: {}, notes: [] });
  return results;
}
