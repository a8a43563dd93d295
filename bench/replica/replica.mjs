import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { once, readIntoMemory } from '../database/cluster.mjs';
import { inTurns } from '../measure/in-turns.mjs';
import { startMulu } from '../measure/process.mjs';
import { median } from '../measure/statistics.mjs';
import { bench as directory, built, kept } from '../paths.mjs';
import { machine } from '../report/machine.mjs';
import { asMulu } from '../servers.mjs';
import { literalsOf } from '../workloads/literals.mjs';

/** Three server processes over a primary and a streaming replica, beside one and three over the primary alone. */
export async function replica({ options, cluster, database, say }) {
  if (!cluster.embedded)
    throw new Error('--replica makes a replica of the embedded PostgreSQL; unset DATABASE_URL');
  say('Making a streaming replica …');
  const standby = await startStandby(cluster);
  try {
    const replicaUrl = Object.assign(new URL(standby.url), { pathname: `/${database.name}` }).href;
    const lag = await lagOf(database.url, replicaUrl);
    await readIntoMemory(replicaUrl);
    const shapes = [
      ['one process, primary', 1, {}],
      ['three processes, primary', 3, {}],
      ['three processes, reads from the replica', 3, { MULU_REPLICA_URL: replicaUrl }],
    ];
    const rows = [];
    for (const [title, count, env] of shapes)
      rows.push(await measured({ title, count, env }, { options, database, replicaUrl, say }));
    const facts = machine(cluster);
    const text = [
      '# Past one process: three servers, a primary and a streaming replica',
      '',
      `Written by \`npm run bench -- --replica\` on ${facts.date} UTC, commit ${facts.commit}: ${facts.machine}, Node ${facts.node}, PostgreSQL ${facts.postgres}; ${database.name}. All of it runs on one machine, so that processes share its processors: what it shows is that the shape answers, not how far it scales. What the replica reads is in memory, as the primary's is; no round asks again what another has asked.`,
      '',
      '| | W1/s | W2/s | W3/s | looks into tables of the replica |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...rows.map(
        ({ title, rates, reached }) =>
          `| ${title} | ${rates.map((one) => one.toFixed(0)).join(' | ')} | ${reached} |`,
      ),
      '',
      `A committed row was visible on the replica after ${lag.map((one) => one.toFixed(0)).join(', ')} ms.`,
      '',
    ].join('\n');
    console.log(text);
    if (!options.quick) writeFileSync(join(directory, 'REPLICA.md'), text);
    return true;
  } finally {
    await standby.stop();
  }
}

async function measured({ title, count, env }, { options, database, replicaUrl, say }) {
  const servers = [];
  const before = await readsOn(replicaUrl);
  try {
    for (let i = 0; i < count; i += 1) servers.push(await startMulu({ url: database.url, env }));
    const rates = [];
    for (const workload of ['W1', 'W2', 'W3']) {
      const requests = literalsOf(workload, database).map((one) => asMulu(workload, one));
      const turns = servers.map(({ origin }, i) => inTurns(origin, requests, i / count));
      const connections = Math.ceil(16 / count);
      const firing = (seconds) => Promise.all(turns.map((turn) => turn({ seconds, connections })));
      await firing(options.settings.warmUp);
      const rounds = [];
      for (let round = 0; round < options.settings.repeats; round += 1)
        rounds.push(
          (await firing(options.settings.seconds)).reduce((sum, { rate }) => sum + rate, 0),
        );
      rates.push(median(rounds));
    }
    say(`  ${title}: ${rates.map((one) => one.toFixed(0)).join(', ')}/s`);
    return { title, rates, reached: Math.max(0, (await readsOn(replicaUrl)) - before) };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** How often the catalogues' tables were looked into on a server: what its readers asked of it. */
async function readsOn(url) {
  const { rows } = await once(url, (client) =>
    client.query(`SELECT coalesce(sum(idx_scan + seq_scan), 0)::int AS scans FROM pg_stat_user_tables
      WHERE relname IN ('enterprises', 'penalty_decisions', 'licence_decisions', 'credit_listings')`),
  );
  return rows[0].scans;
}

/** A copy of the running primary, taken as PostgreSQL's own base backups are, that follows it from then on. */
async function startStandby({ adminUrl }) {
  const { openCluster, startServer, stopServer } = await built('base/embedded/cluster.js');
  const home = join(kept, 'replica', 'postgres');
  // A run that was killed may have left one behind.
  if (existsSync(home)) await stopServer(await openCluster(home));
  rmSync(join(kept, 'replica'), { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const standby = await openCluster(home);
  await once(adminUrl, async (client) => {
    const { rows } = await client.query('SHOW data_directory');
    await client.query(`SELECT pg_backup_start('bench', true)`);
    copyCluster(rows[0].data_directory, standby.files);
    const stopped = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(standby.files, 'backup_label'), stopped.rows[0].labelfile);
  });
  const { hostname, port, username, password } = new URL(adminUrl);
  const follows = `host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}`;
  writeFileSync(join(standby.files, 'standby.signal'), '');
  // Written to the file: on a command line its spaces would not survive.
  const auto = join(standby.files, 'postgresql.auto.conf');
  writeFileSync(auto, `primary_conninfo = '${follows}'\nhot_standby = on\n`);
  const { uid, gid } = statSync(standby.files);
  for (const name of ['backup_label', 'standby.signal', 'postgresql.auto.conf'])
    chownSync(join(standby.files, name), uid, gid);
  await startServer(standby, { shared_buffers: '512MB' });
  const pid = join(standby.files, 'postmaster.pid');
  const standbyPort = readFileSync(pid, 'utf8').split('\n')[3];
  const url = Object.assign(new URL(adminUrl), { port: standbyPort }).href;
  return {
    url,
    stop: async () => {
      await stopServer(standby);
      rmSync(join(kept, 'replica'), { recursive: true, force: true });
      rmSync(standby.files, { recursive: true, force: true });
    },
  };
}

const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_replslot', 'server.log']);

/** The files of a cluster, with their owners; the log of transactions too, so that nothing has to be fetched. */
function copyCluster(from, to) {
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true, force: true });
  const { uid, gid } = statSync(from);
  for (const name of readdirSync(from)) {
    if (leftOut.has(name)) continue;
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(join(to, 'pg_replslot'), { mode: 0o700 });
  own(to, uid, gid);
}

function own(path, uid, gid) {
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) own(join(path, name), uid, gid);
}

/** How long a committed row takes to be visible on the replica, five times. */
async function lagOf(primaryUrl, replicaUrl) {
  return once(primaryUrl, (primary) =>
    once(replicaUrl, async (replicaClient) => {
      const times = [];
      await primary.query('CREATE TABLE IF NOT EXISTS bench_lag (n int)');
      for (let n = 0; n < 5; n += 1) {
        await primary.query('INSERT INTO bench_lag VALUES ($1)', [n]);
        const began = performance.now();
        const seen = () =>
          replicaClient.query('SELECT FROM bench_lag WHERE n = $1', [n]).then(
            ({ rowCount }) => rowCount,
            () => 0,
          );
        while ((await seen()) === 0)
          if (performance.now() - began > 60_000) throw new Error('the replica does not follow');
        times.push(performance.now() - began);
      }
      await primary.query('DROP TABLE bench_lag');
      return times;
    }),
  );
}
