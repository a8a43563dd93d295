import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../../src/base/database.ts';
import { testDatabase } from '../../support/database.ts';
import { spawnMain } from '../../support/main-process.ts';

// MULU_PROCESSES: several processes behind one port, as `npm start` starts them.

let db: Database;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'mulu-processes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await db.close();
});

interface Main {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Everything that it and its processes have written. */
  readonly out: () => string;
  readonly err: () => string;
}

function run(env: Record<string, string>): Main {
  const shared = { DATABASE_URL: db.url, MULU_DATA_DIR: folder, PORT: '0', MULU_PROCESSES: '2' };
  const child = spawnMain({ ...shared, ...env });
  let [out, err] = ['', ''];
  child.stdout!.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr!.on('data', (part: Buffer) => (err += part.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, ended, out: () => out, err: () => err };
}

async function until<T>(found: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < 600; turn += 1) {
    const one = await found();
    if (one !== undefined) return one;
    await wait(100);
  }
  throw new Error('it did not come about');
}

interface Answering {
  readonly pid: number;
  readonly part: string;
}

const answering = (out: string): Answering[] =>
  [...out.matchAll(/^\{.*"pid":(\d+),"part":"(\w+)","msg":"process answers"\}$/gm)].map(
    (found) => ({
      pid: Number(found[1]),
      part: found[2]!,
    }),
  );

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const ask = async (url: string) => {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const body = '{"query":"{ catalogues { code } }"}';
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).status;
};

/** A request that is under way: its headers have arrived, its body is sent when `rest` is called. */
async function underWay(url: string) {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const asked = request(`${url}/graphql`, { method: 'POST', headers, agent: false });
  const status = new Promise<number | undefined>((done, failed) => {
    asked.once('response', (answer) => done(answer.resume().statusCode)).once('error', failed);
  });
  asked.flushHeaders();
  await new Promise((begun) => asked.once('continue', begun));
  return { rest: () => asked.end('{"query":"{ catalogues { code } }"}'), status };
}

/** Requests to /graphql that the door counts, and the processes that it counts them of. */
const counted = async (url: string) => {
  const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
  const requests = /mulu_http_requests_total\{route="\/graphql",method="POST",status="200"\} (\d+)/;
  return Number(requests.exec(text)?.[1] ?? 0);
};

describe('two processes', () => {
  let main: Main;
  let url: string;
  beforeAll(async () => {
    main = run({});
    const greeting = await until(() => /API +(\S+)\/graphql/.exec(main.out()) ?? undefined);
    url = greeting[1]!;
  }, 90_000);
  afterAll(async () => {
    main.child.kill('SIGKILL');
    await main.ended;
  });

  test('are started, a first and a further one, and greet once', () => {
    expect(answering(main.out()).map(({ part }) => part)).toEqual(['FIRST', 'FURTHER']);
    expect(main.out().match(/is ready/g)).toHaveLength(1);
  });

  test('answer behind one port, and one scrape counts what both answered', async () => {
    const before = await counted(url);
    const statuses = await Promise.all(Array.from({ length: 40 }, () => ask(url)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const counts = new Set<number>();
    for (let turn = 0; turn < 6; turn += 1) counts.add(await counted(url));
    expect(counts).toEqual(new Set([before + 40]));
  });

  test('only the first does the jobs', async () => {
    const names = await until(async () => {
      const { rows } = await db.pool.query<{ name: string }>(
        `SELECT application_name AS name FROM pg_stat_activity WHERE datname = current_database()`,
      );
      return rows.some(({ name }) => name === 'mulu-jobs')
        ? rows.map(({ name }) => name)
        : undefined;
    });
    // pg-boss holds two connections at most for each process that does jobs.
    expect(names.filter((name) => name === 'mulu-jobs').length).toBeLessThanOrEqual(2);
  });

  test('one that is killed is replaced by one of its part; the other answers meanwhile', async () => {
    for (const part of ['FURTHER', 'FIRST']) {
      const before = answering(main.out());
      const victim = before.filter((one) => one.part === part).at(-1)!;
      process.kill(victim.pid, 'SIGKILL');
      await until(() => (isRunning(victim.pid) ? undefined : true));
      expect(await ask(url)).toBe(200);
      const after = await until(() => {
        const now = answering(main.out());
        return now.length > before.length ? now : undefined;
      });
      expect(after.at(-1)!.part).toBe(part);
    }
    expect(await counted(url)).toBeGreaterThan(0);
  }, 60_000);

  test('stop in order when they are told to, and none is left', async () => {
    const pids = answering(main.out()).map(({ pid }) => pid);
    const { rest, status } = await underWay(url);
    main.child.kill('SIGTERM');
    // What is handed to a process in the moment in which it closes is answered by nobody (node:cluster): not waited for.
    const patient = () => ({ signal: AbortSignal.timeout(1_000) });
    await until(() =>
      fetch(`${url}/health/live`, patient()).then(
        () => undefined,
        (error: Error) => (error.name === 'TimeoutError' ? undefined : true),
      ),
    );
    rest();
    expect(await status).toBe(200);
    expect(await main.ended).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
  }, 60_000);
});

test.each([
  ['a number that is none', { MULU_PROCESSES: 'many' }, /^CONFIG_WRONG_SETTING: MULU_PROCESSES /],
  ['too many', { MULU_PROCESSES: '33' }, /^CONFIG_WRONG_SETTING: MULU_PROCESSES /],
])('%s is told in one sentence', async (_what, env, sentence) => {
  const main = run(env);
  expect(await main.ended).toBe(1);
  expect(main.err()).toMatch(sentence);
});

test('what keeps the first from starting is told once, and ends all', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((open) => busy.once('listening', open));
  const { port } = busy.address() as { port: number };
  const main = run({ PORT: String(port) });
  expect(await main.ended).toBe(1);
  expect(main.err()).toMatch(/^SERVER_PORT_IN_USE: [^\n]+\n {2}[^\n]+\n$/);
  busy.close();
}, 60_000);
