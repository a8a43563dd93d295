import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { transaction } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { standsOfPart } from '../../src/query/touches.ts';
import { seeded, type Random } from '../support/random.ts';
import { place } from '../support/records.ts';
import { answersCounted, askUntilKept } from './kept-answers.ts';
import { servedMerged, type Served } from './served.ts';

// A kept answer is never older than the last committed writing.

const catalogues = loadCatalogues('schema');
const penalties = catalogues.byCode.get('penalty-decisions')!;
const enterprises = catalogues.byCode.get('enterprises')!;
const query = `{ penaltyDecisions { totalCount nodes { documentNumber disputed party { name } } } }`;
const party = '91230500MA1B3N1N2M';
let server: Served;

beforeAll(async () => {
  server = await servedMerged();
}, 60_000);
afterAll(() => server?.close());

const penalty = (documentNumber: string) =>
  place(server.platform.db, penalties, {
    fields: {
      ...{ documentNumber, partyName: '甲公司', partyKind: 'LEGAL_PERSON', partyCode: party },
      ...{ penaltyKinds: ['FINE'], decidedOn: '2026-10-10', authorityCode: 'a' },
    },
    placed: { owner: 'a' },
  });

const run = (text: string, values: unknown[] = []) => server.platform.db.pool.query(text, values);
const ask = async (key?: string) => {
  const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
  const { data } = await server.ask(query, { headers });
  return JSON.stringify(data);
};
const counted = (how: 'KEPT' | 'MADE') => answersCounted(server.url, how);
const warm = () => askUntilKept(server.url, () => ask());

let id: string;
beforeEach(async () => {
  await run('TRUNCATE penalty_decisions, enterprises, disputes');
  id = await penalty('一号');
  await place(server.platform.db, enterprises, {
    fields: { creditCode: party, name: '甲公司', kind: 'ENTERPRISE' },
    placed: { owner: 'market-regulation' },
  });
  await warm();
});

describe('a kept answer is given up when', () => {
  test.each([
    ['a record comes', () => penalty('二号')],
    ['a record changes', () => run("UPDATE penalty_decisions SET document_number = '三号'")],
    ['a record is withdrawn', () => run("UPDATE penalty_decisions SET _status = 'WITHDRAWN'")],
    ['a record goes', () => run('DELETE FROM penalty_decisions')],
    ['a table is emptied', () => run('TRUNCATE penalty_decisions')],
    ['what it refers to changes', () => run("UPDATE enterprises SET name = '乙公司'")],
    [
      'somebody disputes it',
      () =>
        run(
          `INSERT INTO disputes (catalogue, record_id, opened_by, opened_at)
           SELECT 'penalty-decisions', id, 'x', now() FROM penalty_decisions`,
        ),
    ],
  ])('%s', async (_what, write) => {
    const before = await ask();
    await write();
    expect(await ask()).not.toBe(before);
  });

  test('the writing commits, not before', async () => {
    const before = await ask();
    await transaction(server.platform.db, async (client) => {
      await client.query("UPDATE penalty_decisions SET document_number = '四号'");
      expect(await ask()).toBe(before);
    });
    expect(await ask()).not.toBe(before);
  });

  test('writings overlap, whichever commits first', async () => {
    const { db } = server.platform;
    await penalty('二号');
    await transaction(db, async (slow) => {
      await slow.query("UPDATE penalty_decisions SET document_number = '甲' WHERE id = $1", [id]);
      await transaction(db, async (quick) => {
        await quick.query("UPDATE penalty_decisions SET document_number = '乙' WHERE id <> $1", [
          id,
        ]);
      });
      await warm();
    });
    expect(await ask()).toContain('甲');
  });
});

test('what is asked for once is not kept, what is asked for twice is', async () => {
  const asked = '{ penaltyDecisions(filter: { documentNumber: { eq: "NAME" } }) { totalCount } }';
  // The first of its form goes another way.
  await server.ask(asked);
  const kept = async (name: string) => {
    const before = await counted('KEPT');
    await server.ask(asked.replace('NAME', name));
    return (await counted('KEPT')) - before;
  };
  const found: number[] = [];
  for (const name of ['一', '一', '二', '一', '二', '二']) found.push(await kept(name));
  expect(found).toEqual([0, 0, 0, 1, 0, 1]);
});

test('a writing to another table leaves it', async () => {
  const before = await counted('KEPT');
  await run("UPDATE licence_decisions SET document_number = 'x'");
  await ask();
  expect(await counted('KEPT')).toBe(before + 1);
});

test('an officer is never answered from it', async () => {
  const key = await server.key({ kind: 'OFFICER', department: 'market-regulation' });
  const before = [await counted('KEPT'), await counted('MADE')];
  for (let turn = 0; turn < 3; turn += 1) await ask(key);
  expect([await counted('KEPT'), await counted('MADE')]).toEqual(before);
});

describe('a kept page of one department', () => {
  const page = (department: string) =>
    `{ penaltyDecisions(filter: { authorityCode: { eq: "${department}" } }, first: 50) {
      totalCount nodes { documentNumber authorityCode disputed party { name } } pageInfo { hasNextPage } } }`;
  const askPage = async (department: string) =>
    JSON.stringify((await server.ask(page(department))).data);
  const of = (department: string, documentNumber: string) =>
    place(server.platform.db, penalties, {
      fields: {
        ...{ documentNumber, partyName: '甲公司', partyKind: 'LEGAL_PERSON', partyCode: party },
        ...{ penaltyKinds: ['FINE'], decidedOn: '2026-10-10', authorityCode: department },
      },
      placed: { owner: department },
    });
  /** How many of the pages that are asked were kept. */
  async function keptOf(department: string): Promise<boolean> {
    const before = await counted('KEPT');
    await askPage(department);
    return (await counted('KEPT')) === before + 1;
  }

  beforeEach(async () => {
    await of('b', '乙号');
    for (let turn = 0; turn < 3; turn += 1) await askPage('a');
    expect(await keptOf('a')).toBe(true);
  });

  // 'a' and 'b' are of different parts, as is said below.
  test.each([
    ['a record of another department comes', () => of('b', '丙号')],
    [
      'one changes',
      () => run("UPDATE penalty_decisions SET remarks = 'x' WHERE authority_code = 'b'"),
    ],
    ['one goes', () => run("DELETE FROM penalty_decisions WHERE authority_code = 'b'")],
    [
      'nothing is found to change',
      () => run("UPDATE penalty_decisions SET remarks = 'x' WHERE false"),
    ],
  ])('stays when %s', async (_what, write) => {
    await write();
    expect(await keptOf('a')).toBe(true);
    expect(standsOfPart('t', 'a')).not.toEqual(standsOfPart('t', 'b'));
  });

  test.each([
    ['a record of its own comes', () => of('a', '丙号')],
    [
      'one changes',
      () => run("UPDATE penalty_decisions SET document_number = 'x' WHERE authority_code = 'a'"),
    ],
    [
      'one moves to another',
      () => run("UPDATE penalty_decisions SET authority_code = 'b' WHERE authority_code = 'a'"),
    ],
    [
      'one of another moves to it',
      () => run("UPDATE penalty_decisions SET authority_code = 'a' WHERE authority_code = 'b'"),
    ],
    ['one goes', () => run("DELETE FROM penalty_decisions WHERE authority_code = 'a'")],
    ['all go', () => run('TRUNCATE penalty_decisions')],
    ['what it refers to changes', () => run("UPDATE enterprises SET name = '乙公司'")],
  ])('is given up when %s', async (_what, write) => {
    const before = await askPage('a');
    await write();
    expect(await askPage('a')).not.toBe(before);
  });

  test.each([
    ['not for all', '{ or: [{ authorityCode: { eq: "a" } }, { partyName: { eq: "甲公司" } }] }'],
    ['by its opposite', '{ not: { authorityCode: { eq: "a" } } }'],
    ['by more than one', '{ authorityCode: { in: ["a", "b"] } }'],
  ])('is not one whose filter names it %s', async (_how, filter) => {
    const query = `{ penaltyDecisions(filter: ${filter}) { nodes { documentNumber } } }`;
    const now = async () => JSON.stringify((await server.ask(query)).data);
    for (let turn = 0; turn < 3; turn += 1) await now();
    const before = await now();
    await run("UPDATE penalty_decisions SET document_number = 'y' WHERE authority_code = 'b'");
    expect(await now()).not.toBe(before);
  });

  test('is not one that finds other records of its catalogue on the way', async () => {
    const query = `{ penaltyDecisions(filter: { authorityCode: { eq: "a" } }) {
      nodes { party { penalties { nodes { documentNumber } } } } } }`;
    const now = async () => JSON.stringify((await server.ask(query)).data);
    for (let turn = 0; turn < 3; turn += 1) await now();
    const before = await now();
    await run("UPDATE penalty_decisions SET document_number = 'z' WHERE authority_code = 'b'");
    expect(await now()).not.toBe(before);
  });
});

describe('whatever is written, in any order', () => {
  const departments = ['a', 'b', 'c', 'd'];
  const questions = [
    ...departments.map(
      (one) => `{ penaltyDecisions(filter: { authorityCode: { eq: "${one}" } }, first: 5,
        orderBy: [{ field: DOCUMENT_NUMBER, direction: DESC }]) { totalCount
        nodes { documentNumber remarks disputed party { name } } pageInfo { hasNextPage endCursor } } }`,
    ),
    query,
    '{ enterprise(creditCode: "91230500MA1B3N1N2M") { name penalties { totalCount nodes { documentNumber } } } }',
    `{ a: penaltyDecisions(filter: { authorityCode: { eq: "a" }, documentNumber: { ne: "1" } }) { totalCount }
      b: penaltyDecisions(filter: { authorityCode: { eq: "b" } }) { totalCount } }`,
  ];
  const some = (random: Random) => random.one(departments);
  const where = (random: Random) =>
    `WHERE authority_code = '${some(random)}' AND substr(id::text, 1, 1) < '${random.below(16).toString(16)}'`;
  const writings: readonly ((random: Random, turn: number) => Promise<unknown>)[] = [
    (random, turn) =>
      place(server.platform.db, penalties, {
        fields: {
          ...{ documentNumber: `第${turn}号`, partyName: '甲公司', partyKind: 'LEGAL_PERSON' },
          ...{ partyCode: party, penaltyKinds: ['FINE'], decidedOn: '2026-10-10' },
          authorityCode: some(random),
        },
        placed: { owner: 'x' },
      }),
    (random, turn) => run(`UPDATE penalty_decisions SET remarks = '${turn}' ${where(random)}`),
    (random) =>
      run(`UPDATE penalty_decisions SET authority_code = '${some(random)}' ${where(random)}`),
    (random) => run(`UPDATE penalty_decisions SET _status = 'WITHDRAWN' ${where(random)}`),
    (random) => run(`UPDATE penalty_decisions SET _status = 'PUBLISHED' ${where(random)}`),
    (random) => run(`DELETE FROM penalty_decisions ${where(random)} AND remarks IS NOT NULL`),
    (_random, turn) => run(`UPDATE enterprises SET name = '${turn}公司'`),
    (random) =>
      run(`INSERT INTO disputes (catalogue, record_id, opened_by, opened_at)
        SELECT 'penalty-decisions', id, 'x', now() FROM penalty_decisions ${where(random)} LIMIT 1`),
  ];

  test('a kept answer is the one that is made anew', async () => {
    const random = seeded(Number(process.env['CACHE_SEED'] ?? 20261126));
    const before = await counted('KEPT');
    for (let turn = 0; turn < 80; turn += 1) {
      await random.one(writings)(random, turn);
      for (const question of questions) {
        const found = JSON.stringify(await server.ask(question));
        // A text that nobody has asked before is answered without anything that is kept.
        const anew = JSON.stringify(await server.ask(`${question} # ${turn}`));
        expect({ turn, question, found }).toEqual({ turn, question, found: anew });
      }
    }
    expect(await counted('KEPT')).toBeGreaterThan(before + 80);
  }, 120_000);
});
