import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkHost, checkUrl, isPublic } from '../../src/changes/webhooks/address.ts';
import { deliverNext, waits } from '../../src/changes/webhooks/deliver.ts';
import type { Delivering } from '../../src/changes/webhooks/send.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { createKey, revokeKey } from '../../src/identity/keys.ts';
import { deliveringOf } from '../../src/server/deliveries.ts';
import { addGrant, revokeGrant } from '../../src/identity/grants.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { citizen, holding } from '../support/viewers.ts';
import { announce } from './following.ts';

interface Told {
  readonly headers: Record<string, string>;
  readonly body: {
    type: string;
    data: { events: { id: string; after: Record<string, unknown> | null }[] };
  };
  readonly text: string;
}

let exchange: TestExchange;
let receiver: Server;
let url: string;
let holder: Viewer;
let told: Told[] = [];
let answers: number[] = [];
let number = 0;

beforeAll(async () => {
  exchange = await testExchange('schema', { MULU_WEBHOOK_PRIVATE: '127.0.0.1' });
  receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      told.push({ headers: request.headers as never, body: JSON.parse(text) as never, text });
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:1/' }).end('thanks');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/told?a=1`;
});
afterAll(async () => {
  receiver.close();
  await exchange.close();
});
beforeEach(async () => {
  [told, answers] = [[], []];
  await exchange.db.pool.query(
    'truncate changes, change_counter, penalty_decisions, webhooks, webhook_deliveries, grants, audit_entries, watch_lists',
  );
  const { key } = await createKey(
    { name: 'platform', kind: 'PLATFORM' },
    { ...exchange, ...asking },
  );
  holder = { kind: 'PLATFORM', name: `key:${key.id}`, grants: [] };
});

const asking = { at: today, signingKey, departmentExists: () => Promise.resolve(true) };

async function publish(code?: string): Promise<void> {
  number += 1;
  const recordId = await place(exchange.db, exchange.catalogues.byCode.get('penalty-decisions')!, {
    fields: {
      ...{ documentNumber: `${number}号`, partyName: '某公司', partyKind: 'LEGAL_PERSON' },
      ...{ authorityCode: 'a', decidedOn: '2026-10-10', legalRepresentative: 'canary' },
      ...(code ? { partyCode: code } : {}),
    },
    placed: { owner: 'market' },
  });
  await announce(exchange.db, { recordId, codes: code ? [code] : [] });
}

const deliver = (seconds = 0, allowed: Delivering['allowed'] = ['127.0.0.1']) => {
  const at = new Date(today.getTime() + seconds * 1000);
  const config = { webhookHosts: allowed } as never;
  return deliverNext(deliveringOf({ ...exchange, config, signingKey, clock: () => at }));
};

/** What the operations of these tests answer. */
interface Answer {
  readonly registerWebhook: { readonly secret: string; readonly webhook: { readonly id: string } };
  readonly replayWebhook: unknown;
  readonly testWebhook: unknown;
  readonly removeWebhook: unknown;
  readonly webhooks: readonly Shown[];
  readonly changes: { readonly pageInfo: { readonly endCursor: string } };
}

interface Shown {
  readonly active: boolean;
  readonly failures: number;
  readonly disabledFor: string | null;
  readonly deliveries: readonly {
    readonly attempt: number;
    readonly status: number | null;
    readonly error: string | null;
    readonly messageId: string;
  }[];
}

/** As the exchange of a test whose configuration lets the receiver be told. */
async function ask(query: string, variables: Record<string, unknown> = {}, viewer = holder) {
  const { data, errors } = await exchange.ask(query, viewer, variables);
  return { data: data as unknown as Answer, code: errors[0]?.code };
}

async function register(more: object = {}): Promise<{ id: string; secret: string }> {
  const input = { url, ...more };
  const { data, code } = await ask(
    'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret webhook { id active failures } } }',
    { input },
  );
  expect(code).toBeUndefined();
  const { secret, webhook } = data.registerWebhook;
  return { secret, id: webhook.id };
}

const state = async () =>
  (
    await ask(
      '{ webhooks { active failures disabledFor deliveries { attempt status error messageId } } }',
    )
  ).data.webhooks[0]!;

/** As a receiver checks it (Standard Webhooks). */
function isGenuine({ headers, text }: Told, secret: string): boolean {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(content).digest('base64');
  return headers['webhook-signature'] === `v1,${signature}`;
}

describe('a webhook', () => {
  test('is told of what changes from now on, signed', async () => {
    await publish();
    const { secret } = await register();
    expect(await deliver()).toBe(false);
    await publish();
    await publish();
    expect(await deliver()).toBe(true);
    expect(told).toHaveLength(1);
    expect(told[0]!.body).toMatchObject({ type: 'changes', timestamp: today.toISOString() });
    expect(told[0]!.body.data.events.map(({ after }) => after?.['documentNumber'])).toEqual([
      `${number - 1}号`,
      `${number}号`,
    ]);
    expect(told[0]!.headers).toMatchObject({
      ...{ 'webhook-timestamp': '1795320000', 'content-type': 'application/json' },
      'webhook-id': expect.stringMatching(/^msg_/),
    });
    expect(secret).toMatch(/^whsec_/);
    expect(isGenuine(told[0]!, secret)).toBe(true);
    expect(isGenuine(told[0]!, `whsec_${Buffer.from('another').toString('base64')}`)).toBe(false);
    expect(await deliver()).toBe(false);
  });

  test('does not share its secret with the database', async () => {
    const { secret } = await register();
    const { rows } = await exchange.db.pool.query('select secret from webhooks');
    expect(Buffer.from(secret.slice(6), 'base64').toString('base64url')).not.toBe(rows[0].secret);
  });

  test('is told under the rights that its holder has at delivery', async () => {
    await register();
    const terms = {
      catalogue: 'penalty-decisions',
      fields: ['legalRepresentative'],
      purpose: 'p',
      basis: 'b',
    };
    const period = { from: new Date('2026-01-01'), until: new Date('2027-01-01') };
    const giving = { ...exchange, ...asking, by: 'test' };
    const grant = await addGrant(
      { ...terms, ...period, holder: { kind: 'KEY', name: holder.name.slice(4) } },
      giving,
    );
    await publish();
    await deliver();
    expect(told[0]!.text).toContain('canary');
    const { rows } = await exchange.db.pool.query(
      `select actor, action from audit_entries where action like 'READ%'`,
    );
    expect(rows).toEqual([{ actor: holder.name, action: 'READ_BY_GRANT' }]);
    await revokeGrant(grant.id, giving);
    await publish();
    await deliver(2);
    expect(told[1]!.text).not.toContain('canary');
  });

  test('is switched off when its key has ended', async () => {
    await register();
    await revokeKey(exchange.db, holder.name.slice(4), { at: today, by: 'test' });
    await publish();
    await deliver();
    expect(told).toEqual([]);
    expect(await state()).toMatchObject({ active: false, disabledFor: 'its key has ended' });
    expect(await deliver(99_999)).toBe(false);
  });

  test('follows its catalogues and departments only', async () => {
    await register({ catalogues: ['licence-decisions'] });
    await publish();
    expect(await deliver()).toBe(true);
    expect([told, await deliver()]).toEqual([[], false]);
  });

  const [mine, other] = ['91230500MA1B3N1N2M', '91230501MA1B3N0001'];
  const numbers = () =>
    told.flatMap(({ body }) => body.data.events.map(({ after }) => after?.['documentNumber']));

  test('follows credit codes of its own', async () => {
    await register({ codes: [mine, mine] });
    await publish(other);
    await publish(mine);
    await deliver();
    expect(numbers()).toEqual([`${number}号`]);
    expect((await ask('{ webhooks { codes watched } }')).data.webhooks).toEqual([
      { codes: [mine], watched: false },
    ]);
  });

  test('follows the watch list of its holder, as it is at delivery', async () => {
    await register({ watched: true });
    await publish(mine);
    await deliver();
    expect(told).toEqual([]);
    const set = 'mutation ($codes: [CreditCode!]!) { setWatchList(codes: $codes) { codes } }';
    const codes = Array.from({ length: 9999 }, (_, i) => `91230500MA${String(i).padStart(8, '0')}`);
    expect((await ask(set, { codes: [...codes, other] })).code).toBeUndefined();
    await publish(mine);
    await publish(other);
    await deliver(1);
    expect(numbers()).toEqual([`${number}号`]);
  });

  test('of 10,001 codes, or of two lists at once, is refused', async () => {
    const codes = Array.from(
      { length: 10_001 },
      (_, i) => `91230500MA${String(i).padStart(8, '0')}`,
    );
    for (const [input, code] of [
      [{ url, codes }, 'CHANGES_CODES_WRONG'],
      [{ url, codes: [mine], watched: true }, 'CHANGES_WEBHOOK_TWO_LISTS'],
    ] as const)
      expect(
        (
          await ask(
            'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret } }',
            { input },
          )
        ).code,
      ).toBe(code);
  });

  test('is changed by its holder, and goes on from where it is', async () => {
    const { id } = await register();
    await publish(other);
    await publish(mine);
    const change =
      'mutation ($id: ID!, $input: WebhookInput!) { changeWebhook(id: $id, input: $input) { codes url } }';
    const input = { url: `${url}&b=2`, codes: [mine] };
    expect((await ask(change, { id, input }, { ...holder, name: 'key:other' })).code).toBe(
      'CHANGES_WEBHOOK_UNKNOWN',
    );
    expect((await ask(change, { id, input })).code).toBeUndefined();
    await deliver();
    expect(numbers()).toEqual([`${number}号`]);
  });

  test('is told of its holder’s grants, and by nothing of those of others', async () => {
    await register();
    const giving = { ...exchange, ...asking, by: 'test' };
    const terms = {
      catalogue: 'penalty-decisions',
      fields: ['legalRepresentative'],
      purpose: 'p',
      basis: 'b',
    };
    const period = { from: today, until: new Date('2027-01-01') };
    const give = (kind: 'KEY' | 'DEPARTMENT', name: string) =>
      addGrant({ ...terms, ...period, holder: { kind, name } }, giving);
    const shown = () => ask('{ webhooks { cursor failures active } }');
    const before = await shown();
    await give('DEPARTMENT', 'finance');
    expect([await deliver(), await deliver()]).toEqual([true, false]);
    expect([told, await shown()]).toEqual([[], before]);
    await give('KEY', holder.name.slice(4));
    expect([await deliver(), await deliver()]).toEqual([true, false]);
    expect(told[0]!.body.data.events).toEqual([
      expect.objectContaining({ kind: 'ACCESS_CHANGED', cause: 'ADDED' }),
    ]);
  });

  test('that was not told for longer than changes are kept is switched off', async () => {
    await register();
    await publish();
    await publish();
    await exchange.db.pool.query('update change_counter set pruned = 1');
    await deliver();
    expect([told, await state()]).toEqual([
      [],
      expect.objectContaining({
        active: false,
        disabledFor: expect.stringContaining('no longer kept'),
      }),
    ]);
  });

  test('of two processes one tells it', async () => {
    await register();
    await publish();
    expect((await Promise.all([deliver(), deliver(), deliver()])).filter(Boolean)).toHaveLength(1);
    expect(told).toHaveLength(1);
  });
});

describe('a failed delivery', () => {
  test('is tried again after a while, under the same id', async () => {
    answers = [500, 302];
    await register();
    await publish();
    await deliver();
    expect(await state()).toMatchObject({ active: true, failures: 1 });
    expect(await deliver(4)).toBe(false);
    expect(await deliver(6)).toBe(true);
    expect(await deliver(6 + 29)).toBe(false);
    expect(await deliver(6 + 31)).toBe(true);
    expect(new Set(told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { deliveries, failures } = await state();
    expect(failures).toBe(0);
    expect(deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
      [3, 200],
      [2, 302],
      [1, 500],
    ]);
  });

  test('switches off after so many in a row, and a replay switches on again', async () => {
    answers = Array.from({ length: waits.length }, () => 503);
    const { id } = await register();
    const { data } = await ask('{ changes { pageInfo { endCursor } } }');
    await publish();
    for (let n = 0, at = 0; n < waits.length; n += 1, at += 100_000) await deliver(at);
    expect(await state()).toMatchObject({
      active: false,
      disabledFor: `${waits.length} attempts in a row failed`,
    });
    expect(await deliver(9_999_999)).toBe(false);
    const after = data.changes.pageInfo.endCursor;
    const replay =
      'mutation ($id: ID!, $after: String!) { replayWebhook(id: $id, after: $after) { active failures } }';
    expect((await ask(replay, { id, after })).data.replayWebhook).toEqual({
      active: true,
      failures: 0,
    });
    expect(await deliver(9_999_999)).toBe(true);
    expect(told.at(-1)!.body.data.events).toHaveLength(1);
    expect((await state()).failures).toBe(0);
  });

  test('with 410 switches off at once', async () => {
    answers = [410];
    await register();
    await publish();
    await deliver();
    expect(await state()).toMatchObject({ active: false });
  });

  test('to an address that has become private since is not even begun', async () => {
    await register();
    await publish();
    await deliver(0, []);
    expect(told).toEqual([]);
    expect((await state()).deliveries[0]).toMatchObject({
      status: null,
      error: expect.stringContaining('https'),
    });
  });
});

test('a test call is signed, and stands in the history', async () => {
  const { id, secret } = await register();
  const call = 'mutation ($id: ID!) { testWebhook(id: $id) { status attempt error } }';
  expect((await ask(call, { id })).data.testWebhook).toEqual({
    status: 200,
    attempt: 0,
    error: null,
  });
  expect(told[0]!.body).toMatchObject({ type: 'test', data: {} });
  expect(isGenuine(told[0]!, secret)).toBe(true);
  expect((await state()).deliveries).toHaveLength(1);
});

describe('registering', () => {
  const registering =
    'mutation ($input: WebhookInput!) { registerWebhook(input: $input) { secret } }';

  test.each([
    ['http://93.184.215.14/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['https://10.0.0.1/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['https://localhost/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['https://[::1]/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['https://0x7f000002/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['https://user:password@93.184.215.14/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['ftp://93.184.215.14/', 'CHANGES_WEBHOOK_ADDRESS'],
    ['nothing', 'CHANGES_WEBHOOK_ADDRESS'],
  ])('%s is refused', async (address, code) => {
    expect((await ask(registering, { input: { url: address } })).code).toBe(code);
  });

  test('needs an API key', async () => {
    const subject: Viewer = { kind: 'PLATFORM', name: 'subject', grants: [] };
    expect((await ask(registering, { input: { url } }, citizen)).code).toBe(
      'CHANGES_CREDENTIAL_NEEDED',
    );
    expect((await ask(registering, { input: { url } }, subject)).code).toBe(
      'CHANGES_WEBHOOK_MAY_NOT',
    );
    const unknown = { input: { url, catalogues: ['nothing'] } };
    expect((await ask(registering, unknown)).code).toBe('CHANGES_CATALOGUE_UNKNOWN');
  });

  test('is for the holder alone to see and to undo', async () => {
    const { id } = await register();
    const other = holding({ ...holder, name: 'key:other' });
    const remove = 'mutation ($id: ID!) { removeWebhook(id: $id) }';
    expect((await ask(remove, { id }, other)).code).toBe('CHANGES_WEBHOOK_UNKNOWN');
    expect((await ask('{ webhooks { id } }', {}, other)).data.webhooks).toEqual([]);
    expect((await ask(remove, { id })).data.removeWebhook).toBe(true);
    expect((await ask('{ webhooks { id } }')).data.webhooks).toEqual([]);
  });

  test('ends at ten', async () => {
    for (let n = 0; n < 10; n += 1) await register();
    expect((await ask(registering, { input: { url } })).code).toBe('CHANGES_WEBHOOK_TOO_MANY');
  });
});

describe('an address', () => {
  test.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['172.31.255.255', false],
    ['192.168.0.1', false],
    ['224.0.0.1', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['fc00::1', false],
    ['fe80::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['no address', false],
  ])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected));

  test('is private, and allowed by name', async () => {
    expect((await checkHost(checkUrl('http://127.0.0.1:1/', 'ALL'), 'ALL')).address).toBe(
      '127.0.0.1',
    );
    expect(
      (await checkHost(checkUrl('https://127.0.0.1/', ['127.0.0.1']), ['127.0.0.1'])).family,
    ).toBe(4);
    await expect(checkHost(new URL('https://127.0.0.2/'), ['127.0.0.1'])).rejects.toMatchObject({
      code: 'CHANGES_WEBHOOK_ADDRESS',
    });
    await expect(checkHost(new URL('https://no-such-host.invalid/'), 'ALL')).rejects.toThrow(
      'not known',
    );
  });
});
