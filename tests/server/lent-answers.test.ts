import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answersCounted, askUntilKept } from './kept-answers.ts';
import { servedMerged, type Served } from './served.ts';

// Answers are sent from memory that others are written to afterwards: none may hold what was asked for by another.

const [departments, pages] = [8, 60];
const query = `query ($authority: String!, $first: Int!) {
  penaltyDecisions(filter: { authorityCode: { eq: $authority } }, first: $first) { nodes { documentNumber } } }`;

let server: Served;
beforeAll(async () => {
  server = await servedMerged({ MULU_RATE_LIMITS: 'off' });
  await server.platform.db.pool.query(
    `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
       party_name, party_kind, authority_code, decided_on)
     select md5(d || ' ' || n)::uuid, 'd' || d, 'd' || d, 'PUBLISHED', 'test', now(), repeat('号' || d, 200) || n,
       '企业', 'LEGAL_PERSON', 'd' || d, '2026-01-01'
     from generate_series(0, $1::int - 1) d, generate_series(1, 200) n`,
    [departments],
  );
  await server.platform.db.pool.query(
    `insert into changes (seq, at, kind, catalogue, department, record_id, version)
     select row_number() over (), now(), 'PUBLISHED', 'penalty-decisions', _owner, id, _version from penalty_decisions`,
  );
  // From the second time on an operation is answered as bytes.
  for (let turn = 0; turn < 2; turn += 1) await asked(0, 100);
}, 60_000);
afterAll(() => server?.close());

interface Numbered {
  readonly documentNumber: string;
}

/** How a page is asked for, and the records that an answer holds. */
interface Door {
  readonly request: (
    department: number,
    first: number,
  ) => { readonly path: string; readonly body?: string };
  readonly recordsIn: (body: string) => readonly Numbered[];
}

const graphql: Door = {
  request: (department, first) => ({
    path: '/graphql',
    body: JSON.stringify({ query, variables: { authority: `d${department}`, first } }),
  }),
  recordsIn: (body) =>
    (JSON.parse(body) as { data: { penaltyDecisions: { nodes: Numbered[] } } }).data
      .penaltyDecisions.nodes,
};

const feed: Door = {
  request: (department, first) => ({ path: `/feed?departments=d${department}&first=${first}` }),
  recordsIn: (body) =>
    body
      .split('\n')
      .slice(0, -2)
      .map((line) => (JSON.parse(line) as { after: Numbered }).after),
};

/** Holds only what was asked for, and all of it. */
function expectWhole({ recordsIn }: Door, body: string, department: number, first: number): void {
  const numbers = recordsIn(body).map(({ documentNumber }) => documentNumber);
  expect(numbers).toHaveLength(first);
  const own = new RegExp(`^(号${department}){200}\\d+$`);
  expect(numbers.filter((number) => !own.test(number))).toEqual([]);
  expect(new Set(numbers).size).toBe(first);
}

async function asked(department: number, first: number, door = graphql): Promise<void> {
  const { path, body } = door.request(department, first);
  const headers = { 'content-type': 'application/json' };
  const posted = body === undefined ? {} : { method: 'POST', headers, body };
  const answer = await fetch(`${server.url}${path}`, posted);
  expectWhole(door, await answer.text(), department, first);
}

/** Asks for many pages at once, and reads none until later, or breaks off. */
async function askedSlowly(department: number, ends: 'READS' | 'BREAKS_OFF'): Promise<void> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').pause();
  const requests = Array.from({ length: pages }, (_, i) => {
    const { path, body = '' } = doorOf(i).request(department, 200 - i);
    const last = i === pages - 1 ? 'Connection: close\r\n' : '';
    const type = body ? 'Content-Type: application/json\r\n' : '';
    return `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nHost: x\r\n${type}${last}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  });
  socket.write(requests.join(''));
  await pause(1500);
  if (ends === 'BREAKS_OFF') {
    socket.destroy();
    return;
  }
  const parts: Buffer[] = [];
  socket.on('data', (part: Buffer) => parts.push(part)).resume();
  await once(socket, 'close');
  const bodies = bodiesIn(Buffer.concat(parts));
  expect(bodies).toHaveLength(pages);
  bodies.forEach((body, i) => expectWhole(doorOf(i), body, department, 200 - i));
}

const doorOf = (i: number) => (i % 2 === 0 ? graphql : feed);

function bodiesIn(bytes: Buffer): string[] {
  const bodies: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const begin = bytes.indexOf('\r\n\r\n', at) + 4;
    const head = bytes.toString('latin1', at, begin);
    expect(head).toMatch(/^HTTP\/1.1 200/);
    at = begin + Number(/content-length: (\d+)/i.exec(head)![1]);
    bodies.push(bytes.toString('utf8', begin, at));
  }
  return bodies;
}

test('what is kept stays what it was, whatever is written to the place where it lay', async () => {
  await askUntilKept(server.url, () => asked(1, 200));
  for (let first = 100; first < 200; first += 1) await asked(2, first);
  const kept = await answersCounted(server.url, 'KEPT');
  await asked(1, 200);
  expect(await answersCounted(server.url, 'KEPT')).toBe(kept + 1);
});

test('readers of any speed get what they asked for, whoever breaks off', async () => {
  const slow = Array.from({ length: departments }, (_, d) =>
    askedSlowly(d, d % 2 === 0 ? 'READS' : 'BREAKS_OFF'),
  );
  for (let round = 0; round < 25; round += 1)
    await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        asked((round + i) % departments, 30 + round * 4 + i, doorOf(i)),
      ),
    );
  await Promise.all(slow);
}, 60_000);
