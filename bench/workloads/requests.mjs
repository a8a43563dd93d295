import { isDeepStrictEqual } from 'node:util';
import { inTurns } from '../measure/in-turns.mjs';
import { median } from '../measure/statistics.mjs';

/**
 * Workloads of many small requests: the answers are compared first; then each server is warmed up and measured, one
 * after the other, in several rounds. Who brings `requests` of his own is asked those, and not compared.
 */
export async function measureRequests({
  workload,
  literals,
  running,
  settings,
  say,
  compare,
  repeated,
}) {
  const asked = Object.fromEntries(
    Object.entries(running).map(([name, { ask, requests }]) => [
      name,
      requests ?? literals.map((one) => ask(workload, one)),
    ]),
  );
  const { unequal, kept } = await compareAnswers({ workload, asked, running, literals, compare });
  for (const [name, why] of Object.entries(unequal))
    say(`  ${workload} ${name}: NOT MEASURED, ${why}`);
  const rounds = Object.fromEntries(kept.map((name) => [name, []]));
  const { connections } = settings;
  const turns = Object.fromEntries(
    kept.map((name) => [name, inTurns(running[name].origin, asked[name])]),
  );
  for (const name of kept)
    await turns[name]({ seconds: settings.warmUp, connections, atLeast: settings.warmUpAtLeast });
  for (let round = 0; round < settings.repeats; round += 1)
    // Who is first in a round reads what no other has read: each is, in turn, the first and the last.
    for (const name of round % 2 === 0 ? kept : kept.toReversed()) {
      const { seconds, ramp } = settings;
      const before = await standOf(running[name]);
      const result = await turns[name]({ seconds, ramp, connections });
      const after = await standOf(running[name]);
      const cpu = ((after.cpu - before.cpu) / result.answered) * 1000;
      rounds[name].push({ ...result, cpu, fromKept: after.fromKept - before.fromKept });
    }
  const rows = Object.fromEntries(kept.map((name) => [name, summaryOf(rounds[name])]));
  for (const [name, row] of Object.entries(rows))
    say(
      `  ${workload} ${name.padEnd(14)} ${row.rate.toFixed(0).padStart(6)}/s  p50 ${row.p50.toFixed(1)} ms  errors ${row.errors}`,
    );
  const notes = repeated ? [] : kept.flatMap((name) => noteOf(name, rounds[name]));
  return { workload, rows, unequal, notes };
}

/** Processor time so far, and how many answers came from what the server kept, where it tells. */
const standOf = async ({ usage, answersKept }) => ({
  cpu: usage().cpu,
  fromKept: await answersKept?.(),
});

/** What a server kept must not be what is measured here. */
function noteOf(name, rounds) {
  const sum = (what) => rounds.reduce((total, one) => total + one[what], 0);
  const [fromKept, all] = [sum('fromKept'), sum('answered')];
  if (!(fromKept > 0)) return [];
  return [`${name} gave ${fromKept} of ${all} answers from what it kept`];
}

const summaryOf = (rounds) => ({
  rates: rounds.map(({ rate }) => rate),
  ...Object.fromEntries(
    ['rate', 'p50', 'p99', 'mean', 'cpu'].map((name) => [
      name,
      median(rounds.map((one) => one[name])),
    ]),
  ),
  means: rounds.map(({ mean }) => mean),
  errors: rounds.reduce((sum, { errors }) => sum + errors, 0),
});

/** Asks every server the same and compares with the first; who answers otherwise is not measured. */
async function compareAnswers({ workload, asked, running, literals, compare = (data) => data }) {
  const names = Object.keys(running).filter((name) => !running[name].requests);
  const unequal = {};
  const places = samplePlaces(literals.length, workload === 'W5' ? 3 : 12);
  for (const place of places) {
    const [first, ...others] = await Promise.all(
      names.map(async (name) => [
        name,
        compare(await answerOf(running[name].origin, asked[name][place], workload)),
      ]),
    );
    const problem = problemOf(first[1]);
    if (problem) throw new Error(`${workload}: ${first[0]} ${problem}`);
    for (const [name, answer] of others)
      if (!unequal[name] && !isDeepStrictEqual(answer, first[1]))
        unequal[name] = `its answer differs: ${difference(answer, first[1])}`;
  }
  return { unequal, kept: Object.keys(running).filter((name) => !unequal[name]) };
}

const samplePlaces = (length, count) =>
  Array.from({ length: Math.min(count, length) }, (_, i) => Math.floor((i * length) / count));

/** An answer in the common shape: its data alone; look-ups by key in the order of the key. */
export async function answerOf(origin, { path, method, headers, body }, workload) {
  const response = await fetch(origin + path, { method, headers, body });
  const { data, errors } = await response.json();
  if (errors || !data) return { errors: errors ?? response.status };
  if (workload === 'W5')
    data.enterprises.nodes.sort((a, b) => (a.creditCode < b.creditCode ? -1 : 1));
  return data;
}

/** An empty answer would make everybody equal and prove nothing. */
function problemOf(answer) {
  if (answer.errors) return `answers ${JSON.stringify(answer.errors)}`;
  const [value] = Object.values(answer);
  if (value === null || value.nodes?.length === 0) return 'answers with nothing';
  return undefined;
}

function difference(one, other, path = '') {
  if (isDeepStrictEqual(one, other)) return undefined;
  const nested = [one, other].every((value) => value !== null && typeof value === 'object');
  if (!nested) return `${path}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return path;
}
