import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeReminders } from '../../src/publication/reminders.ts';
import { testExchange, today, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { auditor, citizen, officerOf } from '../support/viewers.ts';

const police = '11230500001755309F';
let exchange: TestExchange;

beforeAll(async () => {
  exchange = await testExchange();
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  const put = async (documentNumber: string, status: string, dueOn: string) => {
    const fields = {
      ...{
        documentNumber,
        authorityCode: police,
        partyName: '测试有限公司',
        partyKind: 'LEGAL_PERSON',
      },
      ...{ decidedOn: '2026-11-13', violationType: '一', facts: '一', legalBasis: '一' },
      ...{ penaltyContent: '一', authorityName: '一', penaltyKinds: ['FINE'] },
    };
    const publishedAt = status === 'PUBLISHED' ? '2026-11-19T02:00:00Z' : undefined;
    const id = await place(exchange.db, penalties, {
      fields,
      placed: { owner: police, status, publishedAt },
    });
    await exchange.db.pool.query('update penalty_decisions set _due_on = $2 where id = $1', [
      id,
      dueOn,
    ]);
    if (status === 'SUBMITTED')
      await exchange.db.pool.query(
        'update penalty_decisions set _published_at = null where id = $1',
        [id],
      );
  };
  await put('测罚〔2026〕1号', 'PUBLISHED', '2026-11-24');
  await put('测罚〔2026〕3号', 'SUBMITTED', '2026-11-24');
});
afterAll(() => exchange.close());

const everything = `{
  deadlines(catalogue: "penalty-decisions") { totalCount pageInfo { hasNextPage } edges { cursor node { record } }
    nodes { record label start dueOn state publishedOn onTime workingDaysLeft provisional
      rule { id unit length article start pauses } explanation { zh en skipped { from until } madeUp uncovered } } }
  timeliness(month: "2026-11", by: [DEPARTMENT, MONTH]) { department month submitted published onTime late dueSoon onTimeRate medianWorkingDays withdrawals }
  documentNumberGaps(catalogue: "penalty-decisions", year: 2026) { prefix known missing gaps { from until } }
  reminders { day dueSoon late items { record kind dueOn } }
}`;

describe.each([
  ['one process', (...args: Parameters<TestExchange['ask']>) => exchange.ask(...args)],
  [
    'the subgraph of the platform',
    (...args: Parameters<TestExchange['ask']>) => exchange.askSubgraph('platform', ...args),
  ],
])('%s', (_shape, ask) => {
  test('tells the public what is public', async () => {
    const { data, errors } = await ask(everything, citizen);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      deadlines: {
        totalCount: 1,
        nodes: [
          {
            ...{
              label: '测罚〔2026〕1号',
              start: '2026-11-13',
              dueOn: '2026-11-24',
              state: 'DONE',
            },
            ...{ publishedOn: '2026-11-19', onTime: true, workingDaysLeft: null },
            rule: {
              id: 'publish-licence-or-penalty',
              unit: 'WORKING_DAY',
              start: '作出决定 decided',
            },
            explanation: { en: 'decided 2026-11-13; 7 working days; due 11-24', skipped: [] },
          },
        ],
      },
      timeliness: [
        {
          department: police,
          submitted: 1,
          published: 1,
          onTimeRate: 1,
          medianWorkingDays: 4,
          withdrawals: null,
        },
      ],
      documentNumberGaps: [],
      reminders: [],
    });
  });

  test('tells the owner what waits as well', async () => {
    await writeReminders(exchange, today);
    const { data } = await ask(everything, officerOf(police));
    expect(data).toMatchObject({
      deadlines: {
        totalCount: 2,
        nodes: [
          { label: '测罚〔2026〕3号', state: 'DUE_SOON', workingDaysLeft: 2 },
          { state: 'DONE' },
        ],
      },
      timeliness: [{ submitted: 2, published: 1, dueSoon: 1, withdrawals: 0 }],
      documentNumberGaps: [{ prefix: '测罚', known: 2, missing: 1, gaps: [{ from: 2, until: 2 }] }],
      reminders: [{ day: '2026-11-22', dueSoon: 1, late: 0, items: [{ kind: 'PUBLICATION' }] }],
    });
    const [item] = (data!['reminders'] as never as { items: { record: string }[] }[])[0]!.items;
    const one = `{ deadlines(record: "${item!.record}") { nodes { label } } }`;
    expect((await ask(one, officerOf(police))).data).toEqual({
      deadlines: { nodes: [{ label: '测罚〔2026〕3号' }] },
    });
    expect((await ask(one, citizen)).data).toEqual({ deadlines: { nodes: [] } });
    const hidden = (await ask(everything, auditor)).data!['deadlines'] as never as {
      nodes: object[];
    };
    expect(hidden.nodes[0]).toMatchObject({
      label: null,
      start: null,
      explanation: null,
      state: 'DUE_SOON',
    });
  });
});

test('the rules of the law are told with their sources', async () => {
  const { data } = await exchange.ask(
    '{ deadlineRules { id zh en unit length monthDay atLeast start restarts pauses extension article quote validFrom validUntil } }',
  );
  expect(data!['deadlineRules']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ id: 'answer-application', length: 20, extension: 20 },
        pauses: [
          '征求第三方意见 third party consulted',
          '征求其他机关意见 co-authoring agency consulted',
        ],
      }),
    ]),
  );
});

test.each([
  ['timeliness(month: "October") { late }', 'PUBLICATION_MONTH_UNREADABLE'],
  ['timeliness(month: "2026-10", from: "2026-10-01") { late }', 'PUBLICATION_PERIOD_UNCLEAR'],
  ['deadlines(catalogue: "nothing") { totalCount }', 'QUERY_CATALOGUE_UNKNOWN'],
  ['deadlines(first: 201) { totalCount }', 'QUERY_PAGE_TOO_LARGE'],
  ['deadlines(after: "bm9uZQ") { totalCount }', 'QUERY_CURSOR_FORGED'],
])('%s is refused', async (field, code) => {
  expect((await exchange.ask(`{ ${field} }`)).errors).toMatchObject([{ code }]);
});
