import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Fired {
  readonly rate: number;
  readonly answered: number;
  readonly errors: number;
}

type Fire = (asked: object) => Promise<Fired>;
let fire: Fire;
let inTurns: (origin: string, requests: readonly object[], share?: number) => Fire;
beforeAll(async () => {
  const from = (name: string) =>
    import(new URL(`../../bench/measure/${name}`, import.meta.url).href);
  ({ fire } = (await from('fire.mjs')) as { fire: Fire });
  ({ inTurns } = (await from('in-turns.mjs')) as { inTurns: typeof inTurns });
});

let server: Server;
let bodies: string[];
afterEach(() => void server.close());

/** A server that answers after so many milliseconds, and says where it is. */
async function answering(delay: number, body = '{"data":{}}'): Promise<string> {
  bodies = [];
  server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
    setTimeout(() => response.setHeader('content-length', body.length).end(body), delay);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const questions = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    method: 'POST',
    path: '/',
    headers: {},
    body: `${i}`,
  }));

const fired = (origin: string, more: object) =>
  fire({
    origin,
    requests: questions(10_000),
    seconds: 0.3,
    connections: 2,
    ...more,
  });

test('asks one question after the other, each once whichever connection asks it', async () => {
  const told = await fired(await answering(5), { ramp: 0 });
  expect(told).toMatchObject({ errors: 0 });
  expect(told.answered).toBe(bodies.length);
  expect(new Set(bodies).size).toBe(bodies.length);
});

test('asks a question again after all others only', async () => {
  await fired(await answering(1), { ramp: 0, requests: questions(20), connections: 1 });
  expect(bodies.length).toBeGreaterThan(20);
  expect(bodies).toEqual(bodies.map((_, i) => `${i % 20}`));
});

test('a turn goes on where the last ended, the first at a share of the questions', async () => {
  const turn = inTurns(await answering(5), questions(40), 0.25);
  const one = { seconds: 0.1, ramp: 0, connections: 1 };
  const answered = (await turn(one)).answered + (await turn(one)).answered;
  // The question that is on its way when a turn ends is asked once more by the next.
  const firstOfTurns = bodies.filter((body, i) => i === 0 || body !== bodies[i - 1]);
  expect(answered).toBeGreaterThan(2);
  expect(firstOfTurns).toEqual(firstOfTurns.map((_, i) => `${(10 + i) % 40}`));
});

test('does not count what was asked while the server woke', async () => {
  const told = await fired(await answering(5), { ramp: 0.3 });
  expect(told.rate * 0.3).toBeLessThan(told.answered);
  expect(told.rate).toBeGreaterThan(0);
});

test('goes on beyond its time until so many are answered', async () => {
  const told = await fired(await answering(20), {
    ...{ ramp: 0, seconds: 0.05, atLeast: { answers: 40, seconds: 20 } },
  });
  expect(told.answered).toBeGreaterThanOrEqual(40);
});

test('counts an answer without data as an error', async () => {
  const told = await fired(await answering(5, '{"errors":[]}'), { ramp: 0 });
  expect(told.errors).toBe(told.answered);
});
