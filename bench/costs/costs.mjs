import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../database/cluster.mjs';
import { startMulu } from '../measure/process.mjs';
import { inTurns } from '../measure/in-turns.mjs';
import { bench as directory, kept } from '../paths.mjs';
import { machine } from '../report/machine.mjs';
import { asMulu } from '../servers.mjs';
import { literalsOf } from '../workloads/literals.mjs';
import { growing } from './growing.mjs';
import { stagesOf, stageNames } from './stages.mjs';

const asked = ['W1', 'W2', 'W3', 'W5', 'W6'];

/**
 * What the read path costs, stage by stage: the server's processor is profiled while each workload is asked, and every
 * sample belongs to the stage whose code is nearest to it; PostgreSQL's share is the processor time of its backends.
 */
export async function costs({ options, cluster, database, say }) {
  const stages = await profiled({ options, database, say });
  const growth = await growing({ options, database, say });
  const facts = machine(cluster);
  const text = [
    '# What the read path costs',
    '',
    `Written by \`npm run bench -- --costs\` on ${facts.date} UTC, commit ${facts.commit}: ${facts.machine}, Node ${facts.node}, PostgreSQL ${facts.postgres}; ${database.name}. docs/performance.md explains it.`,
    '',
    '## Stage by stage: milliseconds of processor a request',
    '',
    `| | ${stages.map(({ workload }) => workload).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(stages.length)}`,
    ...stageNames.map(
      (name) => `| ${name} | ${stages.map((one) => cost(one.stages[name])).join(' | ')} |`,
    ),
    `| **all of Node** | ${stages.map((one) => cost(one.node)).join(' | ')} |`,
    `| **PostgreSQL** | ${stages.map((one) => cost(one.postgres)).join(' | ')} |`,
    `| requests/s, 16 connections | ${stages.map((one) => one.rate.toFixed(0)).join(' | ')} |`,
    '',
    ...growth,
    '',
  ].join('\n');
  console.log(text);
  if (!options.quick) writeFileSync(join(directory, 'COSTS.md'), text);
  return true;
}

const cost = (milliseconds) => (Number.isFinite(milliseconds) ? milliseconds.toFixed(3) : '–');

async function profiled({ options, database, say }) {
  const profiles = join(kept, 'profiles');
  rmSync(profiles, { recursive: true, force: true });
  mkdirSync(profiles, { recursive: true });
  const flags = ['--cpu-prof', '--cpu-prof-interval', '500', '--cpu-prof-dir', profiles];
  const mulu = await startMulu({ url: database.url, flags, bundled: false });
  const windows = [];
  try {
    for (const workload of asked) {
      const requests = literalsOf(workload, database).map((one) => asMulu(workload, one));
      const firing = inTurns(mulu.origin, requests);
      await firing({ seconds: options.settings.warmUp });
      const [from, node, postgres] = [now(), mulu.usage().cpu, await backends(database.url)];
      const { answered, rate } = await firing({ seconds: options.settings.seconds });
      const each = (before, after) => ((after - before) / answered) * 1000;
      windows.push({
        ...{ workload, answered, rate, from, to: now() },
        node: each(node, mulu.usage().cpu),
        postgres: each(postgres, await backends(database.url)),
      });
      say(`  ${workload} ${rate.toFixed(0)}/s`);
    }
  } finally {
    await mulu.stop();
  }
  const [file] = readdirSync(profiles);
  const profile = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
  return windows.map((window) => ({ ...window, stages: stagesOf(profile, window) }));
}

// A profile counts the same microseconds.
const now = () => Number(process.hrtime.bigint() / 1000n);

/** Processor seconds that the backends of Mulu have used so far, where the system tells. */
async function backends(url) {
  const { rows } = await once(url, (client) =>
    client.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'mulu' AND datname = current_database()`,
    ),
  );
  const { usageOf } = await import('../measure/process.mjs');
  return rows.reduce((sum, { pid }) => sum + usageOf(pid).cpu, 0);
}
