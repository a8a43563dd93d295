import { createHash } from 'node:crypto';
import { civilDate } from "../base/clock.js";
import { transaction } from "../base/database.js";
const usualRhythm = { pollMs: 60_000, retryLimit: 5, retryDelay: 60 };
const threeDays = 3 * 24 * 3600;
/**
 * Does each job once a day across all processes, on pg-boss's queues in the database: what a stopped
 * process had not begun, or had in hand, another one or the next start takes up.
 */
export function startJobs(platform, jobs, rhythm = usualRhythm) {
    const state = { stopping: false, turn: Promise.resolve() };
    const turn = () => {
        state.turn = state.turn.then(() => takeTurn({ platform, jobs, rhythm, state }));
    };
    const timer = setInterval(turn, rhythm.pollMs);
    timer.unref();
    turn();
    return {
        stop: async () => {
            state.stopping = true;
            clearInterval(timer);
            await state.turn;
            await state.boss?.stop({ graceful: false });
        },
    };
}
/** A database that is away is told and tried again at the next turn; the server goes on. */
async function takeTurn(turn) {
    const { platform, jobs, state } = turn;
    try {
        const boss = (state.boss ??= await openQueues(turn));
        for (const job of jobs)
            if (!state.stopping)
                await doJob(job, boss, platform);
    }
    catch (error) {
        platform.log.error({ err: error }, 'the jobs could not be looked at');
    }
}
// The queues are made by the first turn, not by the start: the door is open before.
async function openQueues({ platform, jobs, rhythm }) {
    const { default: Boss } = await import('pg-boss');
    const boss = new Boss({
        ...{ connectionString: platform.db.url, application_name: 'mulu-jobs', max: 2 },
        ...{ schema: 'pgboss', schedule: false, archiveCompletedAfterSeconds: threeDays },
    });
    boss.on('error', (error) => platform.log.error({ err: error }, 'the job queue failed'));
    const { retryLimit, retryDelay } = rhythm;
    const queues = jobs.map(({ name }) => ({ name, retryLimit, retryDelay }));
    await transaction(platform.db, async (client) => {
        await client.query('select pg_advisory_xact_lock($1)', [queuesLock]);
        await makeQueues(boss, queues);
    });
    return boss;
}
// Two processes that make the tables of queues at the same time lock each other out.
const queuesLock = 7_270_737_003;
async function makeQueues(boss, queues) {
    await boss.start();
    try {
        for (const queue of queues)
            await boss.createQueue(queue.name, queue);
    }
    catch (error) {
        await boss.stop({ graceful: false }); // its timers would keep the process from ending
        throw error;
    }
}
/** Puts today's job into its queue unless it is or was there, and does what the queue holds. */
async function doJob(job, boss, platform) {
    const { name } = job;
    const day = civilDate(platform.clock());
    await boss.send(name, { day }, { id: idOf(name, day) });
    for (const { id } of await boss.fetch(name)) {
        try {
            const outcome = await job.run(platform, platform.clock());
            await boss.complete(name, id, outcome);
            platform.log.info({ job: name, ...outcome }, 'job done');
        }
        catch (error) {
            platform.log.error({ err: error, job: name }, 'job failed');
            await boss.fail(name, id, { message: error.message });
        }
    }
}
/** The same job of the same day has the same id in every process. */
const idOf = (name, day) => createHash('sha256')
    .update(`${name} ${day}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
