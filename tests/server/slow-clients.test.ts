import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { servedMerged, type Served } from './served.ts';

const rows = 40_000;

let server: Served;
beforeAll(async () => {
  server = await servedMerged({ MULU_PATIENCE: 'headers=1,request=2,stalled=1' });
  await server.platform.db.pool.query(
    `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
       party_name, party_kind, authority_code, decided_on)
     select md5(n::text)::uuid, 'finance', 'finance', 'PUBLISHED', 'test', now(), repeat('号', 200) || n,
       '企业', 'LEGAL_PERSON', 'finance', '2026-01-01' from generate_series(1, $1::int) n`,
    [rows],
  );
}, 60_000);
afterAll(() => server.close());

function open(): Socket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined); // the server hangs up: 'close' tells of it
  return socket;
}

/** Everything that a socket receives until the server hangs up. */
async function untilClosed(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(socket, 'close');
  return text;
}

/** Sends a byte every tenth of a second for as long as somebody takes it. */
async function drip(start: string, byte: string): Promise<string> {
  const socket = open();
  socket.write(start);
  const dripping = setInterval(() => socket.writable && socket.write(byte), 100);
  const text = await untilClosed(socket);
  clearInterval(dripping);
  return text;
}

const othersAreServed = async () => {
  const { data } = await server.ask('{ penaltyDecisions(first: 1) { nodes { partyKind } } }');
  expect(data).toEqual({ penaltyDecisions: { nodes: [{ partyKind: 'LEGAL_PERSON' }] } });
};

describe('somebody who is slow is hung up on, and others are served meanwhile', () => {
  test.each([
    ['the head of a request, letter by letter', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-', 'a'],
    [
      'the body, byte by byte',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{',
      ' ',
    ],
    [
      'a file, byte by byte',
      'POST /ingest/penalty-decisions HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\nContent-Length: 9999\r\n\r\nCF_WSH',
      ',',
    ],
  ])('who sends %s', async (_case, start, byte) => {
    const slow = drip(start, byte);
    await othersAreServed();
    expect(await slow).toMatch(/^HTTP\/1\.1 (408|401)/);
    await othersAreServed();
  });

  test.each(['/export/penalty-decisions.csv', '/feed/snapshot/penalty-decisions'])(
    'who asks for %s and reads nothing of it',
    async (path) => {
      const stuck = open().pause();
      stuck.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      await othersAreServed();
      await pause(4_000); // four times as long as it is waited for
      const text = await untilClosed(stuck.resume());
      expect(text).toMatch(/^HTTP\/1\.1 200/);
      expect(text).not.toMatch(/\r\n0\r\n\r\n$/); // nobody takes a part for the whole
    },
  );
});
