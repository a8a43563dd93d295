import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noticeFrom } from '../../src/calendar/notice.ts';
import { pruneChanges } from '../../src/changes/prune.ts';
import { deliverNext } from '../../src/changes/webhooks/deliver.ts';
import {
  changeWebhook,
  registerWebhook,
  removeWebhook,
  replayWebhook,
} from '../../src/changes/webhooks/registry.ts';
import { testWebhook } from '../../src/changes/webhooks/test-call.ts';
import { keepWatchList } from '../../src/changes/watch-list.ts';
import { addGrant, announceDueGrants, revokeGrant } from '../../src/identity/grants.ts';
import { createKey, revokeKey } from '../../src/identity/keys.ts';
import { addDepartments } from '../../src/ingest/register-departments.ts';
import { loadNotice } from '../../src/publication/deadlines-recompute.ts';
import { openDispute, settleDispute } from '../../src/publication/disputes.ts';
import { approveBatch, refuseBatch } from '../../src/publication/review.ts';
import {
  approveStandingRule,
  proposeStandingRule,
  revokeStandingRule,
} from '../../src/publication/standing-rules.ts';
import { withdrawRecord } from '../../src/publication/withdraw.ts';
import { deliveringOf } from '../../src/server/deliveries.ts';
import { identitySecret } from '../ingest/support.ts';
import { department, penalties, publicationExchange } from '../publication/support.ts';
import type { PublicationExchange } from '../publication/support.ts';
import { signingKey, today } from '../support/exchange.ts';
import { announce } from '../changes/following.ts';

// Design.md, invariant 6: what changes, what is told of it and its entry of the audit commit together, or not.
let exchange: PublicationExchange;
let receiver: Server;
beforeAll(async () => {
  exchange = await publicationExchange({ MULU_WEBHOOK_PRIVATE: '127.0.0.1' });
  receiver = createServer((_request, response) => response.writeHead(410).end());
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  await exchange.rows(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is full'; end $$`);
});
afterAll(async () => {
  receiver.close();
  await exchange.close();
});
beforeEach(() => exchange.rows('drop trigger if exists full_up on audit_entries'));

const past = new Date('2026-01-01T00:00:00Z');
const later = (days: number) => new Date(today.getTime() + days * 24 * 3600 * 1000);
const act = () => ({ db: exchange.db, at: today, by: 'operator' });
const asking = () => ({
  ...{ ...act(), signingKey, catalogues: exchange.catalogues },
  departmentExists: () => Promise.resolve(true),
});
const officer = (name = '王') => ({ officer: name, at: today });
const url = () => new URL(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`);

const newKey = async () => (await createKey({ name: 'a', kind: 'PLATFORM' }, asking())).key.id;
const newGrant = (from = today, until = later(9)) =>
  addGrant(
    {
      holder: { kind: 'DEPARTMENT', name: 'finance' },
      ...{
        catalogue: penalties,
        fields: ['legalRepresentative'],
        purpose: 'p',
        basis: 'b',
        from,
        until,
      },
    },
    asking(),
  );
const holding = (holder: string) => ({
  ...{ db: exchange.db, at: today, holder, addresses: [holder], signingKey },
  allowed: ['127.0.0.1'],
});
const newWebhook = async () => {
  const holder = `key:${await newKey()}`;
  const { webhook } = await registerWebhook({ url: url() }, holding(holder));
  return { id: webhook.id, ...holding(holder) };
};
const proposal = () => ({
  ...{ catalogue: penalties, department, reason: 'r', basis: 'b', until: later(30) },
  submitter: 'another clerk',
  ...officer(),
});
const newRule = () => proposeStandingRule(exchange, proposal());
let number = 0;
const newRecord = async () => {
  number += 1;
  await exchange.publish({ CF_WSH: `第${number}号` });
  const { id } = await exchange.row(`第${number}号`);
  return { catalogue: penalties, id: id as string };
};
const newBatch = () => exchange.submit({ CF_WSH: `第${(number += 1)}号` });
const nothing = () => Promise.resolve(undefined);

/** What is done, after what, its entry of the audit, and how many events of the feed it makes. */
type Acting<T> = [
  action: string,
  before: () => Promise<T>,
  doing: (made: T) => Promise<unknown>,
  events?: number,
];
const row = <T>(...acting: Acting<T>) => acting as unknown as Acting<unknown>;

const acts: Acting<unknown>[] = [
  row('KEY_CREATED', nothing, newKey),
  row('KEY_REVOKED', newKey, (id) => revokeKey(exchange.db, id, act())),
  row('GRANT_ADDED', nothing, () => newGrant(), 1),
  row('GRANT_REVOKED', newGrant, ({ id }) => revokeGrant(id, asking()), 1),
  row(
    'GRANTS_ANNOUNCED',
    () => newGrant(later(1)),
    () => announceDueGrants(exchange, later(2)),
    1,
  ),
  row('WEBHOOK_REGISTERED', newKey, (id) => registerWebhook({ url: url() }, holding(`key:${id}`))),
  row('WEBHOOK_CHANGED', newWebhook, (one) =>
    changeWebhook(one.id, { url: url(), departments: ['a'] }, one),
  ),
  row('WEBHOOK_REPLAYED', newWebhook, (one) => replayWebhook({ id: one.id, after: 5n }, one)),
  row('WEBHOOK_TESTED', newWebhook, (one) => testWebhook(one.id, one)),
  row('WEBHOOK_REMOVED', newWebhook, (one) => removeWebhook(one.id, one)),
  row(
    'WEBHOOK_SWITCHED_OFF',
    async () => {
      await exchange.rows('delete from webhooks');
      await newWebhook();
      await announce(exchange.db, { recordId: (await newRecord()).id });
    },
    () => {
      const config = { webhookHosts: ['127.0.0.1'] } as never;
      return deliverNext(deliveringOf({ ...exchange, config, signingKey, clock: () => today }));
    },
  ),
  row('WATCH_LIST_SET', nothing, () => {
    const codes = ['91230500MA1B3N1N2M'];
    return keepWatchList(exchange.db, { reader: 'key:a', codes, at: today });
  }),
  row('STANDING_RULE_PROPOSED', nothing, newRule),
  row('STANDING_RULE_APPROVED', newRule, ({ id }) =>
    approveStandingRule(exchange, { id, ...officer('李') }),
  ),
  row('STANDING_RULE_REVOKED', newRule, ({ id }) =>
    revokeStandingRule(exchange, { id, ...officer() }),
  ),
  row('DISPUTE_OPENED', newRecord, (record) => openDispute(exchange, { record, ...officer() }), 1),
  row(
    'DISPUTE_SETTLED',
    async () => openDispute(exchange, { record: await newRecord(), ...officer() }),
    ({ id }) => settleDispute(exchange, { id, outcome: '属实', ...officer() }),
    1,
  ),
  row('BATCH_SUBMITTED', nothing, newBatch),
  row('BATCH_APPROVED', newBatch, (batch) => approveBatch(exchange, { batch, ...officer() }), 1),
  row('BATCH_REFUSED', newBatch, (batch) =>
    refuseBatch(exchange, { batch, reason: 'r', ...officer() }),
  ),
  row(
    'RECORD_WITHDRAWN',
    newRecord,
    (record) => withdrawRecord(exchange, { record, cause: 'error', reason: 'r', ...officer() }),
    1,
  ),
  row(
    'WRITING_ALLOWED',
    () => addDepartments(...departmentOf([])),
    () => addDepartments(...departmentOf([penalties])),
  ),
  row('CALENDAR_LOADED', nothing, () => {
    const notice = { year: 2031, notice: '国办发明电〔2030〕1号', off: ['2031-01-01'], work: [] };
    return loadNotice(noticeFrom(notice), { ...act(), catalogues: exchange.catalogues });
  }),
  row(
    'CHANGES_PRUNED',
    async () => announce(exchange.db, { recordId: (await newRecord()).id, at: past }),
    () => pruneChanges(exchange.db, { at: later(9999), days: 90 }),
  ),
];

const departmentOf = (writes: string[]) =>
  [
    { ...exchange, at: today, identitySecret },
    [{ code: 'some-bureau', name: '某局', writes }],
  ] as const;

/** Everything that the platform keeps, but for the audit and for what a test makes (the use of a key). */
async function kept(): Promise<Record<string, unknown>> {
  const tables = await exchange.rows(
    `select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('audit_entries', '_prisma_migrations') order by tablename`,
  );
  const hashes: Record<string, unknown> = {};
  for (const { name } of tables) {
    const sql = `select count(*), md5(string_agg(t::text, '|' order by t::text)) from "${String(name)}" t`;
    hashes[String(name)] = (await exchange.rows(sql))[0];
  }
  return hashes;
}

const counted = async () => {
  const sql = `select (select count(*)::int from changes) as events, (select count(*)::int from audit_entries) as entries`;
  return (await exchange.rows(sql))[0] as { events: number; entries: number };
};

describe('what is done and its entry of the audit are kept together, or not at all', () => {
  test.each(acts)('%s', async (action, before, doing, events = 0) => {
    const made = await before();
    const [was, counts] = [await kept(), await counted()];
    await exchange.rows(
      `create trigger full_up before insert on audit_entries execute function refuse()`,
    );
    await expect(doing(made)).rejects.toThrow('the audit is full');
    expect(await kept()).toEqual(was);

    await exchange.rows('drop trigger full_up on audit_entries');
    await doing(made);
    expect(await kept()).not.toEqual(was);
    const [last] = await exchange.rows(
      'select action from audit_entries order by seq desc limit 1',
    );
    expect(last).toEqual({ action });
    expect(await counted()).toMatchObject({ events: counts.events + events });
  });
});
