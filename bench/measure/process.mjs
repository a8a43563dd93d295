import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signingKey } from '../data/send.mjs';
import { bench, kept, root } from '../paths.mjs';

const children = new Set();
// Whatever ends the harness ends its servers.
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

// As `npm start` has it; every server gets it, and collects less.
const roomForYoung = '--max-semi-space-size=32';

let nextPort = Number(process.env.MULU_BENCH_PORT ?? 4340);

/** A server as a process of its own, once it answers. */
export async function startServer({ script, args, env, cwd = root, ready, flags = [] }) {
  const port = nextPort++;
  const command = script ? [join(bench, 'peers', script)] : args;
  const child = spawn(process.execPath, [roomForYoung, ...flags, ...command], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => said.push(text) > 200 && said.shift());
  const origin = `http://127.0.0.1:${port}`;
  await untilReady({
    child,
    origin,
    said,
    ready: ready ?? (() => said.join('').includes('ready')),
  });
  return {
    origin,
    port,
    pid: child.pid,
    said,
    usage: () => usageOf(child.pid),
    stop: () => stop(child),
  };
}

async function untilReady({ child, origin, said, ready }) {
  const patience = Date.now() + 120_000;
  while (!(await ready(origin))) {
    if (child.exitCode !== null || Date.now() > patience)
      throw new Error(`a server did not start:\n${said.join('').slice(-2000)}`);
    await wait(25);
  }
}

async function stop(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const killed = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(killed);
}

/** Processor time in seconds and resident memory in MB, where the system tells (Linux). */
export function usageOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const memory = Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
    return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory };
  } catch {
    return { cpu: NaN, memory: NaN };
  }
}

const answers = (path) => async (origin) =>
  fetch(origin + path).then(
    ({ ok }) => ok,
    () => false,
  );

/** Mulu as `npm start` runs it, on a database of the bench; or module by module, where a profile is to tell them apart. */
export async function startMulu({ url, env, flags, directory = root, bundled = true }) {
  const server = await startServer({
    flags,
    args: [join(directory, 'dist', ...(bundled ? ['bundle'] : []), 'main.js')],
    cwd: directory,
    env: {
      DATABASE_URL: url,
      MULU_DATA_DIR: join(kept, 'mulu'),
      MULU_SIGNING_KEY: signingKey,
      MULU_ROLE: 'all',
      LOG_LEVEL: 'warn',
      MULU_RATE_LIMITS: 'off',
      ...env,
    },
    ready: answers('/health/ready'),
  });
  return { ...server, answersKept: () => answersKept(server.origin) };
}

/** How many answers a server has given so far from what it kept. */
async function answersKept(origin) {
  const told = await (await fetch(`${origin}/metrics`)).text();
  if (!told.includes('# TYPE mulu_graphql_answers_total')) throw new Error('no such metric');
  return Number(/^mulu_graphql_answers_total{how="KEPT"} (\d+)/m.exec(told)?.[1] ?? 0);
}
