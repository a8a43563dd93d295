import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/base/database.ts';
import { startJobs } from '../../src/server/job-queue.ts';
import type { DailyJob, JobPlatform } from '../../src/server/jobs.ts';

// A process that does one slow job for as long as it is told, as one server beside others would.
const [url = '', time = '2000', name = 'count-runs'] = process.argv.slice(2);
const db = await openDatabase(url);
const job: DailyJob = {
  name,
  run: async ({ db: { pool } }) => {
    await pool.query('insert into runs default values');
    await wait(300);
    return {};
  },
};
const log = { info: () => undefined, error: (fault: unknown) => console.error(fault) };
const platform = {
  db,
  clock: () => new Date('2026-11-22T04:00:00Z'),
  log,
} as unknown as JobPlatform;
const jobs = startJobs(platform, [job], { pollMs: 100, retryLimit: 1, retryDelay: 1 });
await wait(Number(time));
await jobs.stop();
await db.close();
