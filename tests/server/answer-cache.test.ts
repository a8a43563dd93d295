import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { transaction } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { composeCatalogues } from '../../src/graph/compose.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { place } from '../support/records.ts';
import { served, type Served } from './served.ts';

// A kept answer is never older than the last committed writing.

const catalogues = loadCatalogues('schema');
const penalties = catalogues.byCode.get('penalty-decisions')!;
const enterprises = catalogues.byCode.get('enterprises')!;
const query = `{ penaltyDecisions { totalCount nodes { documentNumber disputed party { name } } } }`;
const party = '91230500MA1B3N1N2M';
let server: Served;

beforeAll(async () => {
  server = await served(mergedEngine(catalogues, composeCatalogues(catalogues, 'schema')));
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
const counted = async (how: string) => {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(
    new RegExp(`mulu_graphql_answers_total\\{how="${how}"\\} (\\d+)`).exec(text)?.[1] ?? 0,
  );
};

/** Asks until the answer is one that is kept. */
async function warm() {
  for (let turn = 0; turn < 3; turn += 1) await ask();
  const before = await counted('KEPT');
  await ask();
  expect(await counted('KEPT')).toBe(before + 1);
}

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
