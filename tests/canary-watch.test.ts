import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { spawnMain } from './support/main-process.ts';
import { letThrough, takeFound } from './support/canary-watch/found.ts';

const canary = 'CNRY-PenaltyDecision-remarks-beta-PUBLISHED-0a1b2c';

/** Sends back what it is asked for: in a header, packed, or in a body of two parts. */
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().once('end', () => {
      if (request.url === '/header') return void response.setHeader('x-value', canary).end();
      if (request.url === '/packed')
        return void response.setHeader('content-encoding', 'gzip').end(gzipSync(canary));
      response.write(`{"remarks":"${canary.slice(0, 20)}`);
      response.end(`${canary.slice(20)}"}`);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const found = async (path: string, init: RequestInit = {}): Promise<number> => {
  await (await fetch(`${url}${path}`, init)).text();
  return takeFound().length;
};

test.each(['/header', '/body', '/packed'])('a canary in an answer is found: %s', async (path) => {
  expect(await found(path)).toBe(1);
  expect(await found(path, { headers: { authorization: 'Bearer key' } })).toBe(1);
});

test('one that the caller sent himself is none that he learns', async () => {
  expect(await found(`/body?text=${canary}`)).toBe(0);
  expect(await found('/body', { method: 'POST', body: `{"text":"${canary}"}` })).toBe(0);
});

test('a canary in a webhook is found', async () => {
  const webhook = { method: 'POST', body: canary, headers: { 'webhook-id': 'msg_1' } };
  expect(await found('/none', webhook)).toBe(1);
});

test('what a file lets through, holders of credentials may have, and nobody else', async () => {
  letThrough(({ by }) => by !== 'Bearer another');
  expect(await found('/body', { headers: { authorization: 'Bearer owner' } })).toBe(0);
  expect(await found('/body', { headers: { authorization: 'Bearer another' } })).toBe(1);
  expect(await found('/body')).toBe(1);
});

test('a canary in what is printed is found', () => {
  process.stderr.write(`${canary}\n`);
  expect(takeFound()).toEqual([{ canary, where: 'printed' }]);
});

test('a canary in what a server prints that runs by itself is found', async () => {
  const { status } = await ended(spawnMain({ PORT: canary }));
  expect(status).not.toBe(0);
  expect(takeFound()).toEqual([{ canary, where: 'printed' }]);
});

const ended = (child: ChildProcess) =>
  new Promise<{ status: number | null }>((resolve) =>
    child.once('close', (status) => resolve({ status })),
  );
