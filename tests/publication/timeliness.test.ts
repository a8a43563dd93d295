import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { askTimeliness, type TimelinessQuestion } from '../../src/publication/timeliness.ts';
import { findNumberGaps } from '../../src/publication/timeliness-gaps.ts';
import { csvOf, ingestExchange, licence, penalty, type IngestExchange } from '../ingest/support.ts';
import { app, auditor, citizen, officerOf } from '../support/viewers.ts';
import { askingAs } from './deadlines-support.ts';

const police = '11230500001755309F';
let exchange: IngestExchange;

// Decided, published: 11-02 + 7 working days = 11-11; 11-13 = 11-24; 10-09 (Friday) = 10-19 over Saturday 10-10.
const records = [
  { CF_WSH: '测罚〔2026〕1号', CF_JDRQ: '2026/11/2', on: '2026-11-04' }, // 2 working days
  { CF_WSH: '测罚〔2026〕2号', CF_JDRQ: '2026/11/2', on: '2026-11-11' }, // 7, the last day
  { CF_WSH: '测罚【2026】第004号', CF_JDRQ: '2026/11/2', on: '2026-11-12' }, // 8, late
  { CF_WSH: '测罚〔2026〕9号', CF_JDRQ: '2026/11/2' }, // late, not published
  { CF_WSH: '测罚〔2026〕10号', CF_JDRQ: '2026/11/13' }, // due soon
  { CF_WSH: '测罚〔2026〕11号', CF_JDRQ: '2026/10/9', on: '2026-10-12' }, // 2, over a made-up Saturday
  { CF_WSH: '测罚〔2025〕3号', CF_JDRQ: '2026/10/9', on: '2026-10-19' },
];

beforeAll(async () => {
  exchange = await ingestExchange();
  const send = (catalogue: string, source: Buffer) =>
    exchange.send({ catalogue, department: police, source });
  await send(
    'penalty-decisions',
    csvOf(records.map(({ on: _on, ...columns }) => penalty(columns))),
  );
  for (const { CF_WSH, on } of records)
    if (on)
      await exchange.rows(
        `update penalty_decisions set _status = 'PUBLISHED', _published_at = $2::date + time '15:59' where document_number = $1`,
        [CF_WSH.replace('【', '〔').replace('】', '〕'), on],
      );
  await send('licence-decisions', csvOf([licence({ XK_JDRQ: '2026-11-02' })]));
  await exchange.rows(
    `update departments set _status = 'PUBLISHED', region_code = '230500' where code = $1`,
    [police],
  );
  await exchange.rows(
    `insert into withdrawals (catalogue, record_id, version, cause, reason, event_on, due_on, ordered_by, ordered_at, done_at)
     select 'penalty-decisions', id, 1, 'ANNULLED', '撤销', '2026-11-02', '2026-11-05', 'officer', now(), done::timestamptz
     from penalty_decisions, (values ('测罚〔2026〕1号', '2026-11-05T15:00:00Z'), ('测罚〔2026〕2号', '2026-11-05T17:00:00Z')) as w(number, done)
     where document_number = number`,
  );
});
afterAll(() => exchange.close());

const ask = async (viewer: Viewer, more: Partial<TimelinessQuestion> = {}) => {
  const catalogues = [exchange.catalogues.byCode.get('penalty-decisions')!];
  return askTimeliness({ catalogues, by: [], ...more }, await askingAs(exchange, viewer));
};

describe('the owner, the keeper of the catalogue and auditors count everything', () => {
  test.each([
    ['owner', officerOf(police)],
    ['keeper', officerOf('credit-office')],
    ['auditor', auditor],
  ])('%s', async (_who, viewer) => {
    expect(await ask(viewer)).toEqual([
      {
        ...{ catalogue: null, department: null, region: null, month: null },
        ...{ submitted: 7, published: 5, onTime: 4, late: 2, overdue: 1, dueSoon: 1 },
        ...{ onTimeRate: 0.6667, medianWorkingDays: 7 },
        ...{ withdrawals: 2, withdrawn: 2, withdrawnOnTime: 1 },
      },
    ]);
  });

  test('by month in which the clock began', async () => {
    const months = await ask(auditor, { by: ['MONTH'] });
    expect(months).toMatchObject([
      { month: '2026-10', submitted: 2, onTime: 2, medianWorkingDays: 4.5, withdrawals: 0 },
      { month: '2026-11', submitted: 5, onTime: 2, medianWorkingDays: 7, withdrawals: 2 },
    ]);
    const october = await ask(auditor, { from: '2026-10-01', until: '2026-10-31' });
    expect(october).toMatchObject([{ submitted: 2 }]);
  });

  test('by department, region and catalogue', async () => {
    const { all } = exchange.catalogues;
    const by = ['DEPARTMENT', 'REGION', 'CATALOGUE'] as const;
    const figures = await ask(auditor, { catalogues: all, by });
    expect(figures).toMatchObject([
      {
        department: police,
        region: '230500',
        catalogue: 'licence-decisions',
        submitted: 1,
        overdue: 1,
      },
      { department: police, region: '230500', catalogue: 'penalty-decisions', submitted: 7 },
    ]);
    expect(await ask(auditor, { region: '2305' })).toMatchObject([
      { submitted: 7, withdrawals: 2 },
    ]);
    expect(await ask(auditor, { region: '11' })).toEqual([]);
    expect(await ask(auditor, { department: 'finance' })).toEqual([]);
  });
});

describe('others count public records only', () => {
  const ofPublic = {
    ...{ submitted: 5, published: 5, onTime: 4, late: 1, overdue: 0, dueSoon: 0, onTimeRate: 0.8 },
    ...{ withdrawals: null, withdrawn: null, withdrawnOnTime: null },
  };

  test.each([
    ['citizen', citizen],
    ['app', app],
    ['officer of another department', officerOf('finance')],
  ])('%s', async (_who, viewer) => {
    const [figures] = await ask(viewer);
    const known =
      viewer.kind === 'OFFICER' ? { withdrawals: 0, withdrawn: 0, withdrawnOnTime: 0 } : {};
    expect(figures).toMatchObject({ ...ofPublic, ...known });
  });

  test('and learn the same whatever is not published', async () => {
    const by = ['DEPARTMENT', 'MONTH', 'CATALOGUE'] as const;
    const before = [await ask(citizen, { by }), await ask(officerOf('finance'), { by })];
    await exchange.rows(
      `update penalty_decisions set decided_on = '2026-01-05', _due_on = '2026-01-14' where _status = 'SUBMITTED'`,
    );
    expect([await ask(citizen, { by }), await ask(officerOf('finance'), { by })]).toEqual(before);
    expect(await ask(auditor, { by })).toMatchObject([{ month: '2026-01', late: 2 }, {}, {}]);
  });
});

describe('gaps in document numbers', () => {
  const gaps = async (viewer: Viewer, year = 2026) => {
    const catalogue = exchange.catalogues.byCode.get('penalty-decisions')!;
    return findNumberGaps({ catalogue, year }, await askingAs(exchange, viewer));
  };

  test('are suspected by authority, prefix and year, however the year is bracketed', async () => {
    expect(await gaps(auditor)).toEqual([
      {
        ...{ catalogue: 'penalty-decisions', department: police, prefix: '测罚', year: 2026 },
        ...{ known: 6, missing: 5 },
        gaps: [
          { from: 3, until: 3 },
          { from: 5, until: 8 },
        ],
      },
    ]);
    expect(await gaps(auditor, 2025)).toEqual([]);
  });

  test('are told to the public as far as public numbers show them', async () => {
    const [found] = await gaps(citizen);
    expect(found).toMatchObject({
      known: 4,
      gaps: [
        { from: 3, until: 3 },
        { from: 5, until: 10 },
      ],
    });
  });

  test('are none where a catalogue numbers nothing', async () => {
    const catalogue = exchange.catalogues.byCode.get('departments')!;
    const asking = await askingAs(exchange, auditor);
    expect(await findNumberGaps({ catalogue, year: 2026 }, asking)).toEqual([]);
  });
});
