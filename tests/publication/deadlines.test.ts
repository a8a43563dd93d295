import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noticeFrom } from '../../src/calendar/notice.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import {
  askDeadlines,
  countDeadlines,
  type DeadlinesQuestion,
} from '../../src/publication/deadlines.ts';
import { loadNotice } from '../../src/publication/deadlines-recompute.ts';
import { csvOf, ingestExchange, penalty, today, type IngestExchange } from '../ingest/support.ts';
import { app, auditor, citizen, officerOf } from '../support/viewers.ts';
import { askingAs } from './deadlines-support.ts';

const police = '11230500001755309F';
let exchange: IngestExchange;

beforeAll(async () => {
  exchange = await ingestExchange();
  const decided: Record<string, string> = {
    一: '2026/11/3',
    二: '2026/11/13',
    三: '2026/11/20',
    四: '2026/12/28',
  };
  const rows = Object.entries(decided).map(([CF_WSH, CF_JDRQ]) => penalty({ CF_WSH, CF_JDRQ }));
  await exchange.send({ catalogue: 'penalty-decisions', department: police, source: csvOf(rows) });
  const done = { 五: ['2026/11/2', '2026-11-06'], 六: ['2026/11/2', '2026-11-12'] } as const;
  const published = Object.entries(done).map(([CF_WSH, [CF_JDRQ]]) => penalty({ CF_WSH, CF_JDRQ }));
  await exchange.send({
    catalogue: 'penalty-decisions',
    department: police,
    source: csvOf(published),
  });
  for (const [number, [, on]] of Object.entries(done))
    await exchange.rows(
      `update penalty_decisions set _status = 'PUBLISHED', _published_at = $2::date where document_number = $1`,
      [number, on],
    );
});
afterAll(() => exchange.close());

const penalties = () => [exchange.catalogues.byCode.get('penalty-decisions')!];
const ask = async (viewer: Viewer, more: Partial<DeadlinesQuestion> = {}) => {
  const { edges, more: further } = await askDeadlines(
    { catalogues: penalties(), ...more },
    await askingAs(exchange, viewer),
  );
  return { further, edges, nodes: edges.map(({ node }) => node) };
};
const told = ({ nodes }: Awaited<ReturnType<typeof ask>>) =>
  nodes.map(({ label, dueOn, state, onTime }) =>
    `${label} ${dueOn} ${state} ${onTime ?? ''}`.trim(),
  );

describe('the owner sees every deadline of his department, the most urgent first', () => {
  test('with its state', async () => {
    const all = told(await ask(officerOf(police)));
    expect(all.slice(0, 4)).toEqual([
      '一 2026-11-12 LATE',
      '二 2026-11-24 DUE_SOON',
      '三 2026-12-01 ON_TIME',
      '四 2027-01-06 ON_TIME',
    ]);
    expect(all.slice(4).sort()).toEqual(['五 2026-11-11 DONE true', '六 2026-11-11 DONE false']);
  });

  test('with the reckoning in both languages, and how many working days are left', async () => {
    const { nodes } = await ask(officerOf(police), { states: ['LATE', 'DUE_SOON'] });
    expect(nodes.map(({ workingDaysLeft }) => workingDaysLeft)).toEqual([-6, 2]);
    expect(nodes[1]).toMatchObject({
      start: '2026-11-13',
      provisional: false,
      rule: { id: 'publish-licence-or-penalty' },
      explanation: {
        en: 'decided 2026-11-13; 7 working days; due 11-24',
        zh: '2026-11-13 作出决定；7 个工作日；11-24 到期',
      },
    });
  });

  test('and "soon" is as many working days as asked', async () => {
    const soon = async (within: number) =>
      told(await ask(officerOf(police), { states: ['DUE_SOON'], within }));
    expect(await soon(1)).toEqual([]);
    expect(await soon(7)).toEqual(['二 2026-11-24 DUE_SOON', '三 2026-12-01 DUE_SOON']);
  });

  test('page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask(officerOf(police), { first: 2, after });
      seen.push(...page.nodes.map(({ label }) => label!));
      after = page.further ? page.edges.at(-1)!.cursor : undefined;
    } while (after);
    expect(seen.slice(0, 4)).toEqual(['一', '二', '三', '四']);
    expect([...seen].sort()).toEqual(['一', '三', '二', '五', '六', '四']);
    await expect(ask(citizen, { after: 'bm90aGluZw' })).rejects.toMatchObject({
      code: 'QUERY_CURSOR_FORGED',
    });
  });
});

describe('others learn nothing of what is not published', () => {
  test.each([
    ['citizen', citizen],
    ['app', app],
    ['officer of another department', officerOf('finance')],
  ])('%s', async (_who, viewer) => {
    const all = await ask(viewer);
    expect(all.nodes.map(({ label }) => label).sort()).toEqual(['五', '六']);
    expect(all.nodes.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect((await ask(viewer, { states: ['LATE', 'DUE_SOON', 'ON_TIME'] })).nodes).toEqual([]);
    expect(
      await countDeadlines({ catalogues: penalties() }, await askingAs(exchange, viewer)),
    ).toBe(2);
    const [hidden] = await exchange.rows(
      `select id from penalty_decisions where document_number = '一'`,
    );
    expect((await ask(viewer, { record: String(hidden!['id']) })).nodes).toEqual([]);
  });

  test('auditors see every deadline, but no field of what is not public', async () => {
    const { nodes } = await ask(auditor);
    expect(
      nodes.map(({ label, start, explanation }) => [label, start, explanation]).slice(0, 4),
    ).toEqual(Array.from({ length: 4 }, () => [null, null, null]));
    expect(
      nodes
        .map(({ label }) => label)
        .slice(4)
        .sort(),
    ).toEqual(['五', '六']);
    expect(
      await countDeadlines({ catalogues: penalties() }, await askingAs(exchange, auditor)),
    ).toBe(6);
  });
});

describe('a notice of next year', () => {
  const notice = noticeFrom({
    year: 2027,
    notice: '国办发明电〔2026〕9号',
    off: ['2027-01-01..2027-01-03'],
    work: ['2027-01-09'],
  });
  const dueOf = async (number: string) => {
    const [row] = await exchange.rows(
      'select _due_on from penalty_decisions where document_number = $1',
      [number],
    );
    return row!['_due_on'];
  };
  const load = (what = notice) => loadNotice(what, { ...exchange, by: 'cli:tester', at: today });

  test('moves the deadlines that run into it, says how many, and leaves its mark in the audit', async () => {
    const before = await ask(officerOf(police), { states: ['ON_TIME'] });
    expect(before.nodes.at(-1)).toMatchObject({
      label: '四',
      dueOn: '2027-01-06',
      provisional: true,
    });
    expect(before.nodes.at(-1)!.explanation!.zh).toContain('暂定：2027 年放假安排尚未公布');

    expect(await load()).toEqual({ open: 1, published: 0, corrections: 0, withdrawals: 0 });
    const after = (await ask(officerOf(police), { states: ['ON_TIME'] })).nodes.at(-1)!;
    expect(after).toMatchObject({ label: '四', dueOn: '2027-01-07', provisional: false });
    expect(after.explanation!.en).toBe(
      'decided 2026-12-28; 7 working days; skipped 2027-01-01…2027-01-03; due 2027-01-07',
    );
    const entries = await exchange.rows(
      `select actor, detail from audit_entries where action = 'CALENDAR_LOADED'`,
    );
    expect(entries).toMatchObject([{ actor: 'cli:tester', detail: { open: 1, year: 2027 } }]);
  });

  test('is amended by a later one, and moves nothing when it is loaded again', async () => {
    expect(await load()).toMatchObject({ open: 0 });
    const extended = noticeFrom({
      ...notice,
      notice: '国办发明电〔2027〕1号',
      off: ['2027-01-04'],
      work: [],
    });
    expect(await load(extended)).toMatchObject({ open: 1 });
    expect(await dueOf('四')).toBe('2027-01-08');
  });

  test('is known to what is sent afterwards, and moves a correction that waits', async () => {
    const send = (CF_SY: string) =>
      exchange.send({
        catalogue: 'penalty-decisions',
        department: police,
        source: csvOf([penalty({ CF_WSH: '七', CF_JDRQ: '2026/12/29', CF_SY })]),
      });
    await send('旧');
    expect(await dueOf('七')).toBe('2027-01-09');
    await exchange.rows(
      `update penalty_decisions set _status = 'PUBLISHED' where document_number = '七'`,
    );
    await send('新');
    const longer = noticeFrom({
      ...notice,
      notice: '国办发明电〔2027〕2号',
      off: ['2027-01-05'],
      work: [],
    });
    expect(await load(longer)).toEqual({ open: 1, published: 1, corrections: 1, withdrawals: 0 });
    const [waiting] = await exchange.rows(
      `select content->>'_due_on' as due from record_versions where state = 'PENDING'`,
    );
    expect(waiting).toEqual({ due: '2027-01-11' });
  });

  test.each([
    ['a day of another year', { off: ['2025-06-02'] }, '2025-06-02 does not belong to 2027'],
    ['a day that is off and worked', { off: ['2027-05-03'], work: ['2027-05-03'] }, 'named twice'],
    [
      'an ordinary Monday that is worked',
      { off: ['2027-05-03'], work: ['2027-05-10'] },
      '2027-05-10 is neither',
    ],
    ['weekends only', { off: ['2027-05-01'] }, 'no day between Monday and Friday'],
  ])('with %s is refused, and changes nothing', async (_case, change, why) => {
    const wrong = noticeFrom({ year: 2027, notice: '测试', work: [], ...change });
    await expect(load(wrong)).rejects.toThrow(why);
    expect(await exchange.rows(`select 1 from holiday_notices where notice = '测试'`)).toEqual([]);
  });

  test.each([
    [{ notice: '一', off: [] }, 'year'],
    [{ year: 2027, off: [] }, 'number'],
    [{ year: 2027, notice: '一', off: '2027-01-01' }, 'lists'],
    [{ year: 2027, notice: '一', off: ['2027-02-30'] }, '"2027-02-30" is no date'],
    [{ year: 2027, notice: '一', off: ['2027-01-05..2027-01-01'] }, 'no range'],
    [null, 'year'],
  ])('that reads %j is refused', (said, why) => {
    expect(() => noticeFrom(said)).toThrow(why);
  });
});
