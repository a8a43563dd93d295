import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { startJobs } from '../../src/server/job-queue.ts';
import type { DailyJob, JobPlatform } from '../../src/server/jobs.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
afterAll(() => db.close());

const rhythm = { pollMs: 50, retryLimit: 2, retryDelay: 1 };
const platformAt = (now: { at: string }, told: unknown[] = []) => {
  const note = (fact: unknown) => void told.push(fact);
  const log = { info: note, error: note };
  return { db, clock: () => new Date(now.at), log } as unknown as JobPlatform;
};
const jobNamed = (name: string, run: DailyJob['run']): DailyJob => ({ name, run });

async function until(done: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !done(); i += 1) await wait(50);
  expect(done()).toBe(true);
}

/** Runs a process that does a job, and resolves with its exit status and what it said of faults. */
const jobProcess = (...args: string[]) =>
  new Promise<string>((resolve) => {
    const child = spawn(process.execPath, [
      ...['--import', 'tsx', 'tests/server/job-process.ts', db.url],
      ...args,
    ]);
    let faults = '';
    child.stderr.on('data', (part: Buffer) => (faults += part.toString()));
    child.once('close', (status) => resolve(`${status}${faults}`));
  });

test('two processes do the day’s job once', async () => {
  await db.pool.query('create table runs (id serial)');
  expect(await Promise.all([jobProcess('2500'), jobProcess('2500')])).toEqual(['0', '0']);
  const { rows } = await db.pool.query('select count(*)::int as n from runs');
  expect(rows).toEqual([{ n: 1 }]);
});

test('a process whose queues cannot be made tells it, and ends when it is told to', async () => {
  expect(await jobProcess('500', '！')).toMatch(/^0[^]*Name can only contain/);
});

describe('a job', () => {
  test('is done on every civil day of China, once', async () => {
    const now = { at: '2026-11-22T15:59:00Z' };
    const done: string[] = [];
    const job = jobNamed('each-day', (_platform, at) => {
      done.push(at.toISOString());
      return Promise.resolve({});
    });
    const jobs = startJobs(platformAt(now), [job], rhythm);
    await until(() => done.length === 1);
    await wait(200);
    now.at = '2026-11-22T16:00:00Z';
    await until(() => done.length === 2);
    await jobs.stop();
    expect(done).toEqual(['2026-11-22T15:59:00.000Z', '2026-11-22T16:00:00.000Z']);
  });

  test('that fails is told, and tried again by the next start', async () => {
    const now = { at: '2026-11-22T04:00:00Z' };
    const told: { err?: Error; job?: string }[] = [];
    let runs = 0;
    const job = jobNamed('second-try', () => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('no luck')) : Promise.resolve({ luck: true });
    });
    const first = startJobs(platformAt(now, told), [job], rhythm);
    await until(() => told.length > 0);
    await first.stop();
    expect(told[0]).toMatchObject({ job: 'second-try', err: new Error('no luck') });
    const second = startJobs(platformAt(now, told), [job], rhythm);
    await until(() => runs === 2);
    await second.stop();
    expect(told.at(-1)).toMatchObject({ job: 'second-try', luck: true });
  });

  test('in hand is finished before the process stops', async () => {
    let state = 'not begun';
    const job = jobNamed('slow', async () => {
      state = 'begun';
      await wait(400);
      state = 'done';
      return {};
    });
    const jobs = startJobs(platformAt({ at: '2026-11-22T04:00:00Z' }), [job], rhythm);
    await until(() => state === 'begun');
    await jobs.stop();
    expect(state).toBe('done');
  });

  test('without a database is told, and the process goes on', async () => {
    const told: object[] = [];
    const away = { ...platformAt({ at: '2026-11-22T04:00:00Z' }, told) };
    const db_ = { ...db, url: 'postgresql://u:secret@127.0.0.1:1/none' };
    const jobs = startJobs(
      { ...away, db: db_ },
      [jobNamed('never', () => Promise.resolve({}))],
      rhythm,
    );
    await until(() => told.length > 0);
    await jobs.stop();
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});
