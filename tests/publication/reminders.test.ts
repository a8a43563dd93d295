import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listReminders, writeReminders } from '../../src/publication/reminders.ts';
import { csvOf, ingestExchange, penalty, today, type IngestExchange } from '../ingest/support.ts';
import { app, auditor, citizen, officerOf } from '../support/viewers.ts';

const police = '11230500001755309F';
let exchange: IngestExchange;

beforeAll(async () => {
  exchange = await ingestExchange();
  const days = ['2026/11/3', '2026/11/13', '2026/11/20'];
  const rows = days.map((CF_JDRQ, i) => penalty({ CF_WSH: `测罚〔2026〕${i}号`, CF_JDRQ }));
  await exchange.send({ catalogue: 'penalty-decisions', department: police, source: csvOf(rows) });
  await exchange.rows(
    `insert into withdrawals (catalogue, record_id, version, cause, reason, event_on, due_on, ordered_by, ordered_at)
     select 'penalty-decisions', id, 1, 'ANNULLED', '撤销', '2026-11-18', '2026-11-23', 'officer', now()
     from penalty_decisions where document_number = '测罚〔2026〕2号'`,
  );
});
afterAll(() => exchange.close());

test('each department with something due or late is reminded, once a day', async () => {
  expect(await writeReminders(exchange, today)).toBe(1);
  expect(await writeReminders(exchange, new Date('2026-11-22T10:00:00Z'))).toBe(0);
  expect(await writeReminders(exchange, new Date('2026-11-22T17:00:00Z'))).toBe(1);
  const [latest, first] = await listReminders(exchange.db, {
    viewer: officerOf(police),
    first: 10,
  });
  expect(latest).toMatchObject({ day: '2026-11-23' });
  expect(first).toMatchObject({
    ...{ day: '2026-11-22', department: police },
    ...{ dueSoon: 1, late: 1, withdrawalsDueSoon: 1, withdrawalsLate: 0 },
  });
  expect(first!.items.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
    ['PUBLICATION', '2026-11-12'],
    ['WITHDRAWAL', '2026-11-23'],
    ['PUBLICATION', '2026-11-24'],
  ]);
});

test.each([
  ['citizen', citizen, 0],
  ['app', app, 0],
  ['officer of another department', officerOf('finance'), 0],
  ['officer', officerOf(police), 2],
  ['auditor', auditor, 2],
])('%s reads what is his to know', async (_who, viewer, expected) => {
  expect(await listReminders(exchange.db, { viewer, first: 10 })).toHaveLength(expected);
});
