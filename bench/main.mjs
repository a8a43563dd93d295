import { openCluster, readIntoMemory } from './database/cluster.mjs';
import { doDailyJobs } from './data/daily-jobs.mjs';
import { loaded } from './data/load.mjs';
import { report } from './report/report.mjs';
import { cache } from './workloads/cache.mjs';
import { deepPage } from './workloads/deep-page.mjs';
import { growth } from './workloads/growth.mjs';
import { ingest } from './workloads/ingest.mjs';
import { rules } from './workloads/rules.mjs';
import { smallRequests } from './workloads/small-requests.mjs';
import { startUp } from './workloads/start-up.mjs';
import { streams } from './workloads/streams.mjs';

/** In the order in which they are run. */
const groups = [
  [['W1', 'W2', 'W3', 'W5', 'W6'], smallRequests],
  [['W4'], deepPage],
  [['W7', 'W8'], streams],
  [['W9'], ingest],
  [['W10'], rules],
  [['W11'], cache],
  [['W12'], startUp],
  [['GROWTH'], growth],
];

const say = (line) => console.error(line);

/** Loads the data, runs every workload that is asked for, and reports. */
export async function main(options) {
  const began = performance.now();
  const cluster = await openCluster();
  try {
    const database = await loaded(cluster, options.size, say);
    await doDailyJobs(database.url, say);
    if (!options.growth) await readIntoMemory(database.url);
    const bench = { options, cluster, database, say };
    if (options.costs) return await (await import('./costs/costs.mjs')).costs(bench);
    if (options.replica) return await (await import('./replica/replica.mjs')).replica(bench);
    const results = [];
    for (const [names, group] of groups) {
      const wanted = names.filter((name) => isWanted(name, options));
      if (wanted.length > 0) results.push(...(await group(wanted, bench)));
    }
    return report({ ...bench, results, seconds: (performance.now() - began) / 1000 });
  } finally {
    await cluster.close();
  }
}

const isWanted = (name, { only, growth: grows }) => {
  if (grows || name === 'GROWTH') return grows && name === 'GROWTH';
  return !only || only.includes(name);
};
