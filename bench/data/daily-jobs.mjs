import { setTimeout as wait } from 'node:timers/promises';
import { once } from '../database/cluster.mjs';
import { startMulu } from '../measure/process.mjs';

const patience = 15 * 60_000;

/**
 * Has today's jobs of a database done (reminders, expiry, manifests of all that is public): the first server of a day
 * does them beside what it answers, which nobody wants to measure.
 */
export async function doDailyJobs(url, say) {
  if (await areDone(url)) return;
  say('Doing the daily jobs …');
  const mulu = await startMulu({ url });
  try {
    await dailyJobsDone(url);
  } finally {
    await mulu.stop();
  }
}

/** Waits until a server that runs on a database has done them. */
export async function dailyJobsDone(url) {
  const end = Date.now() + patience;
  while (!(await areDone(url))) {
    if (Date.now() > end) throw new Error('the daily jobs are not done');
    await wait(500);
  }
}

// The last of them is queued when the others are done.
const areDone = (url) =>
  once(url, (client) =>
    client
      .query(
        `SELECT FROM pgboss.job WHERE name = 'audit-checkpoint' AND state = 'completed'
         AND (created_on AT TIME ZONE 'Asia/Shanghai')::date = (now() AT TIME ZONE 'Asia/Shanghai')::date`,
      )
      .then(
        ({ rowCount }) => rowCount > 0,
        () => false,
      ),
  );
