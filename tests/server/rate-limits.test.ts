import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { stopper } from '../../src/server/stopping.ts';
import { served, type Served } from './served.ts';

let server: Served;
beforeAll(async () => {
  server = await served(undefined, {
    MULU_TRUSTED_PROXIES: '127.0.0.1',
    MULU_RATE_LIMITS: 'anonymous=5,app=8',
    MULU_DAILY_QUOTAS: 'platform=3',
    MULU_FAILED_CREDENTIALS: '4',
  });
});
afterAll(() => server.close());

let addresses = 0;
const newAddress = () => `203.0.113.${(addresses += 1)}`;

interface Sent {
  readonly from?: string;
  readonly key?: string;
  readonly to?: string;
}

async function send({ from, key, to = server.url }: Sent, path = '/graphql?query=%7Bviewer%7D') {
  const headers = {
    'content-type': 'application/json',
    ...(from === undefined ? {} : { 'x-forwarded-for': from }),
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const response = await fetch(to + path, { headers });
  const body = await response.text();
  const code = /"code":"([A-Z_]+)"/.exec(body)?.[1];
  return { status: response.status, headers: response.headers, code };
}

async function statuses(count: number, sent: Sent): Promise<readonly number[]> {
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) found.push((await send(sent)).status);
  return found;
}

const unknown = `mulu_${'0'.repeat(49)}`;

describe('without a credential an address', () => {
  test('has so many requests a minute, then 429 with Retry-After, and others notice nothing', async () => {
    const from = newAddress();
    expect(await statuses(6, { from })).toEqual([200, 200, 200, 200, 200, 429]);
    const { headers, code } = await send({ from });
    expect(code).toBe('LIMIT_TOO_MANY_REQUESTS');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect((await send({ from: newAddress() })).status).toBe(200);
  });

  test('is told what it has left', async () => {
    const from = newAddress();
    const told = async () => {
      const { headers } = await send({ from });
      return [headers.get('ratelimit-policy'), headers.get('ratelimit')];
    };
    expect(await told()).toEqual(['"anonymous";q=5;w=60', '"anonymous";r=4']);
    await told();
    expect((await told())[1]).toMatch(/^"anonymous";r=2;t=\d{1,2}$/);
  });

  test('is the last one that no trusted proxy wrote, not what a caller writes before it', async () => {
    const from = newAddress();
    const found: number[] = [];
    for (let i = 0; i < 6; i += 1)
      found.push((await send({ from: `198.51.100.${i}, ${from}` })).status);
    expect(found.at(-1)).toBe(429);
  });

  test('of IPv6 is its network', async () => {
    const found: number[] = [];
    for (let i = 0; i < 6; i += 1)
      found.push((await send({ from: `2001:db8:7:7::${i + 1}` })).status);
    expect(found.at(-1)).toBe(429);
  });

  test('may always ask how the server is', async () => {
    const from = newAddress();
    await statuses(6, { from });
    expect((await send({ from }, '/health/live')).status).toBe(200);
  });
});

describe('with a credential', () => {
  test('its holder has so many, from wherever he sends', async () => {
    const key = await server.key({ kind: 'APP' });
    const found: number[] = [];
    for (let i = 0; i < 9; i += 1) found.push((await send({ from: newAddress(), key })).status);
    expect(found).toEqual([...Array.from({ length: 8 }, () => 200), 429]);
    const other = await server.key({ kind: 'APP' });
    expect((await send({ from: newAddress(), key: other })).status).toBe(200);
  });

  test('the requests of the day are counted apart', async () => {
    const key = await server.key({ kind: 'PLATFORM' });
    const from = newAddress();
    expect(await statuses(4, { from, key })).toEqual([200, 200, 200, 429]);
    const { code, headers } = await send({ from, key });
    expect(code).toBe('LIMIT_DAILY_QUOTA_USED');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60);
    expect(headers.get('ratelimit-policy')).toBe(
      '"platform";q=60000;w=60, "platform-day";q=3;w=86400',
    );
  });

  test('every process counts', async () => {
    const app = await createApp(server.platform);
    const to = await listen(app, { host: '127.0.0.1', port: 0 });
    const close = stopper(app, () => Promise.resolve());
    const from = newAddress();
    const here = await statuses(3, { from });
    const there = await statuses(3, { from, to });
    await close();
    expect([here, there]).toEqual([
      [200, 200, 200],
      [200, 200, 429],
    ]);
  });
});

describe('whoever tries keys', () => {
  test('is refused unseen after so many, and nobody else is', async () => {
    const from = newAddress();
    const good = await server.key({ kind: 'AUDITOR' });
    expect((await send({ from, key: good })).status).toBe(200);
    expect(await statuses(6, { from, key: unknown })).toEqual([401, 401, 401, 401, 429, 429]);
    const { code, headers } = await send({ from, key: unknown });
    expect(code).toBe('LIMIT_TOO_MANY_FAILED_CREDENTIALS');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send({ from, key: good })).status).toBe(200);
    expect((await send({ from })).status).toBe(200);
    expect((await send({ from: newAddress(), key: good })).status).toBe(200);
    const unseen = await server.key({ kind: 'AUDITOR' });
    expect((await send({ from, key: unseen })).status).toBe(429);
    expect((await send({ from: newAddress(), key: unseen })).status).toBe(200);
  });

  test('is not who sends a key that has ended', async () => {
    const from = newAddress();
    const { prisma } = server.platform.db;
    const ended = await server.key({ kind: 'AUDITOR' });
    await prisma.apiKey.updateMany({
      where: { prefix: ended.slice(0, 11) },
      data: { revokedAt: new Date() },
    });
    expect(await statuses(6, { from, key: ended })).toEqual(Array.from({ length: 6 }, () => 401));
  });
});

test('a caller on this machine is not limited as strangers are, and says nothing by X-Forwarded-For', async () => {
  const plain = await served(undefined, { MULU_RATE_LIMITS: 'anonymous=1' });
  try {
    const answers = [await send({ to: plain.url }), await send({ to: plain.url, from: '1.2.3.4' })];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]!.headers.get('ratelimit-policy')).toBe('"local";q=6000000;w=60');
    expect(answers[0]!.headers.get('ratelimit')).toBe('"local";r=5940000');
    expect(answers[1]!.headers.get('ratelimit')).toBe('"local";r=5940000');
  } finally {
    await plain.close();
  }
});
