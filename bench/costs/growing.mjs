import { departments } from '../data/places.mjs';
import { createKey, mulu as command } from '../measure/command.mjs';
import { inTurns } from '../measure/in-turns.mjs';
import { startMulu } from '../measure/process.mjs';
import { literalsOf } from '../workloads/literals.mjs';

const fields =
  `documentNumber partyName partyCode violationType penaltyKinds fineAmount decidedOn validUntil
  authorityName authorityCode caseTitle partyKind facts legalBasis penaltyContent confiscatedAmount revokedLicence
  publishedUntil sourceName sourceCode sourceRow domain procedure publicText status publishedAt version dueOn
  legalRepresentative remarks`.split(/\s+/);

/** How the cost of a request grows: with its rows, fields and depth, with the grants of its sender, with the senders. */
export async function growing({ options, database, say }) {
  const keys = await keysOf(database.url, options.quick);
  const server = await startMulu({ url: database.url });
  const pages = literalsOf('W3', database);
  const codes = literalsOf('W2', database);
  const page =
    ({ rows = 50, asked = fields.slice(0, 10), key }) =>
    () =>
      pages.map((variables) => request(pageQuery(rows, asked), variables, key));
  // The same enterprises asked for in other words: more questions than a point takes.
  const deep = (depth) => () =>
    ['2100-01-01', '2100-01-02', '2100-01-03', '2100-01-04'].flatMap((to) =>
      codes.map(({ code }) => request(deepQuery(depth), { code, to })),
    );
  const series = {
    'rows (10 fields)': [1, 10, 50, 100, 200].map((rows) => [rows, page({ rows })]),
    'fields (50 rows)': [1, 5, 10, 20, 30].map((many) => [
      many,
      page({ asked: fields.slice(0, many) }),
    ]),
    'depth (3 records each)': [1, 2, 3, 4, 5].map((depth) => [depth, deep(depth)]),
    'grants held (50 rows, 10 fields)': keys.grants.map(({ count, key }) => [count, page({ key })]),
    'different senders (50 rows, 10 fields)': [1, keys.viewers.length].map((many) => [
      many,
      () =>
        pages.map((variables, i) =>
          request(pageQuery(50, fields.slice(0, 10)), variables, keys.viewers[i % many]),
        ),
    ]),
  };
  const lines = [
    '## How it grows: milliseconds of the server’s processor a request, and requests a second',
    '',
  ];
  try {
    for (const [what, points] of Object.entries(series)) {
      const measured = [];
      for (const [point, requests] of points)
        measured.push([point, await costOf(server, requests(), options.settings)]);
      say(
        `  ${what}: ${measured.map(([point, { cpu }]) => `${point}: ${cpu.toFixed(2)} ms`).join(', ')}`,
      );
      lines.push(...tableOf(what, measured));
    }
  } finally {
    await server.stop();
  }
  return lines;
}

function tableOf(what, measured) {
  return [
    `| ${what} | ${measured.map(([point]) => point).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(measured.length)}`,
    `| processor ms | ${measured.map(([, { cpu }]) => cpu.toFixed(2)).join(' | ')} |`,
    `| requests/s | ${measured.map(([, { rate }]) => rate.toFixed(0)).join(' | ')} |`,
    '',
  ];
}

async function costOf(server, requests, { seconds, warmUp, connections }) {
  const firing = inTurns(server.origin, requests);
  await firing({ seconds: 0, connections, atLeast: { answers: 4000, seconds: warmUp } });
  const [before, kept] = [server.usage().cpu, await server.answersKept()];
  const { answered, rate, errors } = await firing({ seconds, connections });
  const cpu = ((server.usage().cpu - before) / answered) * 1000;
  if (errors > 0) throw new Error(`${errors} requests failed`);
  if ((await server.answersKept()) - kept > answered / 100) throw new Error('answers were kept');
  return { cpu, rate };
}

const request = (query, variables, key) => ({
  method: 'POST',
  path: '/graphql',
  headers: {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(key && { authorization: `Bearer ${key}` }),
  },
  body: JSON.stringify({ query, variables }),
});

const pageQuery = (rows, asked) => `query($authority: String!, $from: Date!, $to: Date!) {
  penaltyDecisions(filter: { authorityCode: { eq: $authority }, decidedOn: { gte: $from, lte: $to } }, first: ${rows}) {
    nodes { ${asked.join(' ')} } } }`;

/** An enterprise, its penalties, their enterprise, its penalties … */
function deepQuery(depth) {
  const inner = (left) =>
    left === 0
      ? 'creditCode name'
      : `creditCode name penalties(first: 3, filter: { decidedOn: { lte: $to } }) { nodes { documentNumber decidedOn party { ${inner(left - 1)} } } }`;
  return `query($code: CreditCode!${depth > 1 ? ', $to: Date!' : ''}) { enterprise(creditCode: $code) { ${inner(depth - 1)} } }`;
}

/** Apps with 0, 1, 10 and 50 grants, and a number of different apps. */
async function keysOf(url, quick) {
  const grants = [];
  for (const count of quick ? [0, 2] : [0, 1, 10, 50]) {
    const { id, key } = await createKey(url, 'app');
    for (let i = 0; i < count; i += 1)
      await command(url, [
        ...[
          'grants',
          'add',
          '--to',
          `key:${id}`,
          '--catalogue',
          'penalty-decisions',
          '--fields',
          'legalRepresentative',
        ],
        ...[
          '--rows',
          `authorityCode = ${departments[i % departments.length].code}`,
          '--purpose',
          `measuring ${i}`,
        ],
        ...['--basis', 'bench', '--until', '1d'],
      ]);
    grants.push({ count, key });
  }
  const viewers = [];
  for (let i = 0; i < (quick ? 2 : 16); i += 1) viewers.push((await createKey(url, 'app')).key);
  return { grants, viewers };
}
