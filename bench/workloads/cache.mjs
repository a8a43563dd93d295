import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { departments } from '../data/places.mjs';
import { once } from '../database/cluster.mjs';
import { startMulu, startServer } from '../measure/process.mjs';
import { asMulu } from '../servers.mjs';
import { literalsOf } from './literals.mjs';
import { measureRequests } from './requests.mjs';

const watched = departments[1].code;

/**
 * W11: W1 and W3, a hundred questions repeated so that answers may be kept, while 50 records a second are published.
 * After each committed publication a reader asks for what was published; an answer without it is an error.
 */
export async function cache(_wanted, { options, database, say }) {
  say('W11 …');
  const mulu = await startMulu({ url: database.url });
  const publisher = await startPublisher(database, mulu.origin);
  try {
    const rows = {};
    const [cold, warm] = [{}, {}];
    for (const workload of ['W1', 'W3']) {
      const literals = literalsOf(workload, database);
      const shared = {
        settings: options.settings,
        say,
        running: { mulu: { ...mulu, ask: asMulu } },
      };
      cold[workload] = await measureRequests({ ...shared, workload, literals });
      publisher.publish(true);
      const few = [
        ...literals.slice(0, 99),
        ...(workload === 'W3' ? [watchedQuestion(database)] : []),
      ];
      warm[workload] = await measureRequests({
        ...shared,
        workload,
        literals: few,
        repeated: true,
      });
      publisher.publish(false);
      rows[`mulu, ${workload} cold`] = cold[workload].rows.mulu;
      rows[`mulu, ${workload} warm, while records are published`] = warm[workload].rows.mulu;
    }
    const answers = await lengthsOf(database, mulu.origin);
    for (const [name, env] of Object.entries({
      'Fastify, a constant text as long as an answer to W1 (limit)': { LENGTH: answers.W1 },
      'Fastify, a constant text as long as an answer to W3 (limit)': { LENGTH: answers.W3 },
      'the same, having asked what the tables stand at (limit)': { LENGTH: answers.W3, ASKS: 1 },
    }))
      rows[name] = await constant(env, { database, options, say });
    const told = await publisher.end();
    say(
      `  W11 ${told.published} records published (${told.rate.toFixed(0)}/s), ${told.checks} checks, ${told.stale} stale answers`,
    );
    return [
      {
        ...{ workload: 'W11', rows, unequal: {}, stale: told.stale, publishing: told },
        notes: [
          `${told.published.toLocaleString('en')} records were sent, reviewed and published meanwhile, ${told.rate.toFixed(0)} a second; ${told.checks} checks after a commit found ${told.stale} answers older than it`,
        ],
      },
    ];
  } finally {
    await publisher.end();
    await mulu.stop();
    await takeOut(database.url);
  }
}

/** How often the HTTP library gives a text for which nothing, or next to nothing, has to be done. */
async function constant(env, { database, options: { settings }, say }) {
  const server = await startServer({
    script: 'constant.mjs',
    env: { ...env, DATABASE_URL: database.url },
  });
  try {
    const { rows } = await measureRequests({
      ...{ workload: 'W1', literals: literalsOf('W1', database).slice(0, 99), settings, say },
      ...{ running: { constant: { ...server, ask: asMulu } }, repeated: true },
    });
    return rows.constant;
  } finally {
    await server.stop();
  }
}

/** In bytes. */
async function lengthsOf(database, origin) {
  const lengths = {};
  for (const workload of ['W1', 'W3']) {
    const { path, method, headers, body } = asMulu(workload, literalsOf(workload, database)[0]);
    const answer = await fetch(origin + path, { method, headers, body });
    lengths[workload] = (await answer.arrayBuffer()).byteLength;
  }
  return lengths;
}

/** The page on which the newly published records must appear. */
export const watchedQuestion = ({ today }) => ({
  authority: watched,
  from: today,
  to: '2099-12-31',
});

async function startPublisher(database, origin) {
  const file = fileURLToPath(new URL('publisher.mjs', import.meta.url));
  const child = fork(file, {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      BENCH_ORIGIN: origin,
      BENCH_TODAY: database.today,
      BENCH_SENDER: watched,
    },
  });
  await new Promise((ready, failed) => {
    child.once('message', ready);
    child.once('exit', (code) => failed(new Error(`the publisher ended with ${code}`)));
  });
  let told;
  const end = async () => {
    if (told) return told;
    if (child.exitCode !== null) throw new Error('the publisher broke down');
    const answer = new Promise((done) => child.once('message', done));
    child.send('end');
    told = await answer;
    return told;
  };
  return { publish: (on) => child.send(on ? 'begin' : 'pause'), end };
}

/** What was published for the measurement is removed again, so that the next run finds the same records. */
const takeOut = (url) =>
  once(url, async (client) => {
    const ours = `SELECT id FROM batches WHERE submitted_by = 'bench publisher'`;
    await client.query(`DELETE FROM penalty_decisions WHERE _batch IN (${ours})`);
    await client.query(`DELETE FROM changes WHERE batch_id IN (${ours})`);
    await client.query('VACUUM ANALYZE penalty_decisions');
  });
