import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { usageOf } from '../measure/process.mjs';
import { median } from '../measure/statistics.mjs';
import { kept, root } from '../paths.mjs';

/**
 * W12: from `npm start` (installed, built, its embedded database there) to the first answer, and the memory of the
 * server at rest, without PostgreSQL.
 */
export async function startUp(_wanted, { options, say }) {
  say('W12 …');
  await oneStart(0); // installs, compiles and loads the sample where that has not been done
  const rounds = [];
  for (let round = 0; round < options.settings.repeats; round += 1) {
    rounds.push(await oneStart(5_000));
    say(
      `  W12 ${rounds.at(-1).seconds.toFixed(2)} s, ${rounds.at(-1).memory.toFixed(0)} MB at rest`,
    );
  }
  const seconds = rounds.map((one) => one.seconds);
  const memory = rounds.map((one) => one.memory);
  return [
    {
      ...{
        workload: 'W12',
        rows: {},
        unequal: {},
        seconds: median(seconds),
        memory: median(memory),
      },
      notes: [
        `first answer after ${seconds.map((one) => one.toFixed(2)).join(', ')} s; memory at rest ${memory.map((one) => one.toFixed(0)).join(', ')} MB`,
      ],
    },
  ];
}

async function oneStart(rest) {
  const port = Number(process.env.MULU_BENCH_START_PORT ?? 4369);
  const env = {
    ...process.env,
    PORT: String(port),
    MULU_DATA_DIR: join(kept, 'start'),
    LOG_LEVEL: 'warn',
  };
  delete env.DATABASE_URL;
  const began = performance.now();
  const child = spawn(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['start'], {
    ...{ cwd: root, env, stdio: 'ignore' },
  });
  try {
    const patience = Date.now() + 180_000;
    while (!(await firstAnswer(port)))
      if (Date.now() > patience || child.exitCode !== null)
        throw new Error('npm start did not answer');
    const seconds = (performance.now() - began) / 1000;
    await wait(rest);
    return { seconds, memory: usageOf(serverBelow(child.pid)).memory };
  } finally {
    const server = serverBelow(child.pid);
    const ended = new Promise((done) => child.once('exit', done));
    if (server) process.kill(server, 'SIGTERM');
    await Promise.race([ended, wait(15_000)]);
    if (child.exitCode === null) child.kill('SIGKILL');
  }
}

const firstAnswer = (port) =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ penaltyDecisions(first: 1) { nodes { documentNumber } } }' }),
  }).then(
    async (response) => response.ok && (await response.json()).data !== undefined,
    () => wait(10).then(() => false),
  );

/** npm starts a shell that starts the server. */
function serverBelow(pid) {
  try {
    const parents = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]);
    let [below, found] = [[pid], undefined];
    while (below.length > 0) {
      const next = parents.filter(([, parent]) => below.includes(parent)).map(([child]) => child);
      found =
        next.find((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('start.mjs')) ??
        found;
      below = next;
    }
    return found ?? pid;
  } catch {
    return pid;
  }
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
  } catch {
    return 0;
  }
}
