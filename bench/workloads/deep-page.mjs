import { departments } from '../data/places.mjs';
import { openStable } from '../measure/start.mjs';
import { cursorOf } from '../peers/schema.mjs';
import { measureRequests } from './requests.mjs';

/** W4: page 10,000 beside page 1 of the same question, at Mulu, the limit and the usual stack. */
export async function deepPage(
  _wanted,
  { options, database, say },
  { names = deepNames, label = 'W4' } = {},
) {
  say(`${label} …`);
  const stable = await openStable(database.url);
  try {
    const running = {};
    for (const name of names.filter((one) => options.peers.includes(one)))
      running[name] = await stable.start(name);
    const question = questionOf(database);
    const literals = await placesAround(running.mulu.origin, question, database.size);
    const deep = Object.fromEntries(
      Object.entries(running).map(([name, server]) => [
        name,
        { ...server, ask: askAt(name, server.ask) },
      ]),
    );
    const requests = firstPages(question).map((one) => running.mulu.ask('W3', one));
    const measured = await measureRequests({
      ...{ settings: options.settings, say, workload: 'W4', literals },
      // Beside each other: a machine that changes its pace meanwhile would be taken for a page that does. In every
      // other round it is the first page that the server begins with after its pause.
      running: { mulu: deep.mulu, [firstPage]: { ...running.mulu, requests }, ...deep },
    });
    const page = Math.round(literals[0].page);
    const first = measured.rows[firstPage];
    return [
      {
        ...{ ...measured, workload: label, first },
        notes: [
          `page ${page.toLocaleString('en')} of 50; page 1 of the same question: ${first.p50.toFixed(1)} ms`,
          ...measured.notes,
        ],
      },
    ];
  } finally {
    await stable.stop();
  }
}

const firstPage = 'mulu, page 1 of the same question';

const deepNames = ['mulu', 'bare', 'usual'];

// The largest department, as far back as ten thousand pages reach and a little further.
function questionOf({ size, today }) {
  const share = (500_000 + 8_000) / (size.penalties * 0.61);
  const back = Math.min(1000, Math.ceil(share * 1000));
  return { authority: departments[0].code, from: day(today, back), to: today };
}

const day = (today, back) =>
  new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);

// So many that none is asked twice: a kept answer says nothing of how a page is found. An earlier beginning changes
// nothing about the first page.
const firstPages = ({ authority, from, to }) =>
  Array.from({ length: 40_000 }, (_, i) => ({
    authority,
    from: day(from, i % 1400),
    to: day(to, Math.floor(i / 1400)),
  }));

/** Each server is told the place in its own way. */
const askAt =
  (name, ask) =>
  (workload, { place, cursor, authority, from, to }) => {
    if (name === 'bare') return ask(workload, { authority, from, to, place });
    const after = name === 'mulu' ? cursor : cursorOf({ decidedOn: place[0], id: place[1] });
    return ask(workload, { authority, from, to, after });
  };

/**
 * Cursors of records around the 500,000th: read from the end of the list backwards, through the API alone, because the
 * end is nearer than the beginning.
 */
async function placesAround(origin, question, size) {
  const total = await totalOf(origin, question);
  const wanted = Math.min(500_000, Math.floor(total * 0.95)) - 50;
  const literals = [];
  let [before, place] = [undefined, total];
  while (place > wanted - 2000 && place > 0) {
    const { edges, pageInfo } = await lastOf(origin, { ...question, before });
    place -= edges.length;
    edges.forEach(({ cursor, node }, i) => {
      const at = place + i + 1;
      if (at > wanted) return;
      const uuid = Buffer.from(node.id, 'base64').toString('utf8').replace(/^.*:/, '');
      literals.push({ ...question, cursor, place: [node.decidedOn, uuid], page: at / 50 + 1 });
    });
    if (!pageInfo.hasPreviousPage) break;
    before = pageInfo.startCursor;
  }
  if (literals.length < 100)
    throw new Error(`only ${literals.length} places around ${wanted} of ${size.penalties}`);
  return literals.reverse();
}

const filter = `filter: { authorityCode: { eq: $authority }, decidedOn: { gte: $from, lte: $to } }`;
const order = 'orderBy: [{ field: DECIDED_ON, direction: DESC }]';
const variables = '$authority: String!, $from: Date!, $to: Date!';

const totalOf = async (origin, question) =>
  (
    await ask(
      origin,
      `query(${variables}) { penaltyDecisions(${filter}) { totalCount } }`,
      question,
    )
  ).totalCount;

const lastOf = (origin, question) =>
  ask(
    origin,
    `query(${variables}, $before: String) { penaltyDecisions(${filter}, ${order}, last: 200, before: $before) {
      edges { cursor node { id decidedOn } } pageInfo { hasPreviousPage startCursor } } }`,
    question,
  );

async function ask(origin, query, given) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: given }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data.penaltyDecisions;
}
