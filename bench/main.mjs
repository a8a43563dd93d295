import { readFileSync } from 'node:fs';
import { openCluster, once } from './database/cluster.mjs';
import { loaded } from './data/load.mjs';
import { startMulu, startServer } from './measure/process.mjs';
import { report } from './report/report.mjs';
import { servers } from './servers.mjs';
import { literalsOf } from './workloads/literals.mjs';
import { measureRequests, startAll } from './workloads/requests.mjs';

const say = (line) => console.error(line);

/** Loads the data, runs every workload that is asked for, and reports. */
export async function main(options) {
  const began = performance.now();
  const cluster = await openCluster();
  const stopping = [];
  process.once('SIGINT', () => process.exit(130));
  try {
    const database = await loaded(cluster, options.size, say);
    const bench = { options, cluster, database, say, stopping };
    const results = [];
    for (const [names, group] of groups) {
      const wanted = names.filter((name) => !options.only || options.only.includes(name));
      if (wanted.length > 0) results.push(...(await group(wanted, bench)));
    }
    return await report({ ...bench, results, seconds: (performance.now() - began) / 1000 });
  } finally {
    for (const server of stopping) await server.stop();
    await cluster.close();
  }
}

const groups = [[['W1', 'W2', 'W3', 'W5', 'W6'], smallRequests]];

async function smallRequests(wanted, { options, database, say: tell, stopping }) {
  await once(database.url, (client) =>
    client.query(readFileSync(new URL('database/public-views.sql', import.meta.url), 'utf8')),
  );
  const running = await startAll(options.peers, async (name) => {
    const server = await start(name, database.url);
    stopping.push(server);
    return server;
  });
  const results = [];
  for (const workload of wanted) {
    tell(`${workload} …`);
    const literals = literalsOf(workload, database);
    results.push(
      await measureRequests({ workload, literals, running, settings: options.settings, say: tell }),
    );
  }
  for (const server of stopping.splice(0)) await server.stop();
  return results;
}

function start(name, url) {
  if (name === 'mulu') return startMulu({ url });
  const limited = Object.assign(new URL(url), {
    username: 'bench_authenticator',
    password: 'bench',
  }).href;
  return startServer({
    script: servers[name].script,
    env: { DATABASE_URL: url, POSTGRAPHILE_URL: limited },
  });
}
