import { ratio } from '../measure/statistics.mjs';
import { servers } from '../servers.mjs';
import { workloads } from './workloads.mjs';

/** The results as a page. */
export function markdown({ results, targets, facts }) {
  return [
    '# What was measured',
    '',
    `Written by \`npm run bench\`${facts.options.quick ? ' -- --quick (**these numbers mean nothing**)' : ''}; how it measures is at the end.`,
    '',
    ...circumstances(facts),
    '',
    '## Targets',
    '',
    '| target | bound | measured (least–most of any round) | |',
    '| --- | --- | --- | --- |',
    ...targets.map(
      ({ what, bound, shown, met }) => `| ${what} | ${bound} | ${shown} | ${verdict(met)} |`,
    ),
    '',
    ...results.flatMap(section),
    ...method(facts),
    '',
  ].join('\n');
}

const verdict = (met) => (met === undefined ? 'not measured' : met ? 'met' : '**not met**');

function circumstances({
  date,
  commit,
  machine,
  load,
  node,
  postgres,
  settings,
  database,
  options,
  seconds,
  peers,
}) {
  const { size } = database;
  const counted = Object.entries(size).filter(
    ([, count]) => typeof count === 'number' && count > 100,
  );
  const given = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return [
    `- ${date} UTC, commit ${commit}, the whole run ${Math.round(seconds / 60)} minutes`,
    `- ${machine}; load average at the end ${load}`,
    `- Node ${node}, PostgreSQL ${postgres}${given.length > 0 ? `: ${given.join(', ')}` : ''}`,
    `- Records: ${counted.map(([name, count]) => `${name} ${count.toLocaleString('en')}`).join(', ')}`,
    `- ${options.settings.repeats} rounds of ${options.settings.seconds} s (after ${options.settings.ramp} s that are not counted) after ${warmingUp(options.settings)}, ${options.settings.connections} connections; servers take turns within a round, in every other one backwards`,
    `- Peers: ${Object.entries(peers)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
  ];
}

const warmingUp = ({ warmUp, warmUpAtLeast: most }) =>
  most
    ? `${warmUp} to ${most.seconds} s of warming up (until ${count(most.answers)} answers)`
    : `${warmUp} s of warming up`;

function section({ workload, rows, unequal, notes = [] }) {
  const names = Object.keys(rows);
  const unit = rows[names[0]]?.unit;
  return [
    `## ${workload}: ${workloads[workload] ?? ''}`,
    '',
    ...(names.length > 0 ? table(rows, unit) : []),
    ...Object.entries(unequal).map(([name, why]) => `- ${titleOf(name)} was not measured: ${why}`),
    ...notes.map((note) => `- ${note}`),
    '',
  ];
}

function table(rows, unit) {
  const ours = rows.mulu ?? Object.values(rows)[0];
  if (unit)
    return [
      `| | ${unit} | Mulu against it (least–most) |`,
      '| --- | ---: | ---: |',
      ...Object.entries(rows).map(
        ([name, row]) => `| ${titleOf(name)} | ${count(row.rate)} | ${against(ours, row)} |`,
      ),
      '',
    ];
  return [
    '| | requests/s | p50 ms | p99 ms | CPU ms a request | errors | first row against it (least–most) |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...Object.entries(rows).map(
      ([name, row]) =>
        `| ${titleOf(name)} | ${count(row.rate)} | ${ms(row.p50)} | ${ms(row.p99)} | ${ms(row.cpu, 2)} | ${row.errors} | ${against(ours, row)} |`,
    ),
    '',
  ];
}

const titleOf = (name) =>
  servers[name]?.title ?? (name === 'copy' ? 'PostgreSQL COPY (limit)' : name);
// Not every system tells processor times.
const ms = (time, digits = 1) => (Number.isFinite(time) ? time.toFixed(digits) : '–');
const count = (rate) => Math.round(rate).toLocaleString('en');

function against(ours, row) {
  if (ours === row) return '';
  const { median, least, most } = ratio(ours.rates, row.rates);
  return `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
}

const method = ({ database }) => [
  '## How it is measured',
  '',
  `Every server is a process of its own on the same PostgreSQL and the same records (\`${database.name}\`); the load comes from another process, which writes requests to sockets and reads no more of an answer than its status, its length and how it begins (a general HTTP client took as much of two cores as the servers did). Every server may use four connections to PostgreSQL: bare, the usual stack and PostGraphile were each faster with four than with twenty. Where it may (Linux, root), the run reserves huge pages for PostgreSQL's memory, as its manual advises, and gives them back; huge_pages_status above says whether PostgreSQL has them. Before a workload is timed, every server is asked the same questions and the answers are compared value by value; a server that answers otherwise is left out, with the first difference. Keys and literals change with every request: each turn of a server goes on where its last ended, so that a question comes again after all others only, and a note tells where Mulu gave an answer from what it kept none the less. A ratio is that of the medians; in brackets stand the least and the greatest of any round. CPU is the processor time of the server's own process(es), without PostgreSQL's. The records come from \`mulu sample\`: a tenth of them through ingest and review, the rest multiplied from those inside PostgreSQL with keys and days of their own, stored by their days; enterprises all through ingest.`,
  '',
  'PostGraphile reads views of the public columns and records, with SELECT on columns granted to the role that its requests take. All hand-written peers use prepared statements and the search index; bare finds names (W6) by walking the index of their order, as Mulu does where a text is common. Directus is not measured: its version 12.4.1 declares Node 22 or newer, and the engine range of this project begins at Node 20.19.',
];
