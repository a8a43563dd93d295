import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { repeatedBodies } from '../../src/server/graphql/repeats.ts';
import { place } from '../support/records.ts';
import { askUntilKept } from './kept-answers.ts';
import { servedMerged, type Served } from './served.ts';

// A body whose answer is kept is known by its text: whoever sends it again is answered as if it had been read.

const penalties = loadCatalogues('schema').byCode.get('penalty-decisions')!;
const [owner, secret] = ['market-regulation', '甲公司的联系人'];
let server: Served;

beforeAll(async () => {
  server = await servedMerged();
  await place(server.platform.db, penalties, {
    fields: {
      ...{ documentNumber: '一号', partyName: '甲公司', partyKind: 'LEGAL_PERSON' },
      ...{ penaltyKinds: ['FINE'], decidedOn: '2026-10-10', authorityCode: owner, remarks: secret },
    },
    placed: { owner },
  });
}, 60_000);
afterAll(() => server?.close());

const known = (query: string, variables?: Record<string, unknown>, key?: string) => () =>
  server.ask(query, { variables, headers: key ? { authorization: `Bearer ${key}` } : {} });

/** Asks until the body is known, and once more; tells the last answer. */
async function askAsKnown(ask: ReturnType<typeof known>) {
  await askUntilKept(server.url, ask);
  return ask();
}

const reserved = '{ penaltyDecisions { nodes { documentNumber remarks } } }';

describe('a body that is known', () => {
  test('is not read again', async () => {
    const ask = known('query Unread { penaltyDecisions { totalCount } }');
    const reading = jest.spyOn(JSON, 'parse');
    const readings = () => reading.mock.calls.filter(([text]) => text.includes('Unread')).length;
    await ask();
    expect(readings()).toBe(1);
    await askAsKnown(ask);
    const before = readings();
    await ask();
    expect(readings()).toBe(before);
    reading.mockRestore();
  });

  test('is answered to each under his own rights', async () => {
    const officer = await server.key({ kind: 'OFFICER', department: owner });
    const before = await askAsKnown(known(reserved));
    const own = await known(reserved, undefined, officer)();
    const after = await known(reserved)();
    expect(JSON.stringify(own.data)).toContain(secret);
    expect(JSON.stringify([before, after])).not.toContain(secret);
    expect(after.data).toEqual(before.data);
  });

  test('is refused to whoever may not spend as much', async () => {
    const dear = `query ($n: Int) { penaltyDecisions(first: 200) { nodes { id party {
      penalties(first: $n) { nodes { id } } } } } }`;
    const app = await server.key({ kind: 'APP' });
    const paid = await askAsKnown(known(dear, { n: 150 }, app));
    expect(paid.errors).toBeUndefined();
    const refused = await known(dear, { n: 150 })();
    expect(refused.errors?.[0]?.extensions['code']).toBe('LIMIT_TOO_COSTLY');
  });

  test('is refused with a bad credential', async () => {
    await askAsKnown(known(reserved));
    const { status } = await known(reserved, undefined, 'mulu_nonsense')();
    expect(status).toBe(401);
  });

  test('is another where a single value differs', async () => {
    const query =
      'query ($number: String!) { penaltyDecisions(filter: { documentNumber: { eq: $number } }) { totalCount } }';
    const ask = (number: string) => known(query, { number });
    expect((await askAsKnown(ask('一号'))).data).toEqual({ penaltyDecisions: { totalCount: 1 } });
    expect((await askAsKnown(ask('二号'))).data).toEqual({ penaltyDecisions: { totalCount: 0 } });
    expect((await ask('一号')()).data).toEqual({ penaltyDecisions: { totalCount: 1 } });
  });

  test('tells the log what one tells that is read', async () => {
    const ask = known('query Known { penaltyDecisions { totalCount } }');
    await askAsKnown(ask);
    const lines = server.lines().filter(({ path }) => path === '/graphql');
    const toldOf = ({ method, status, viewer, kind, operation }: (typeof lines)[number]) => ({
      ...{ method, status, viewer, kind, operation },
    });
    const first = lines.find(({ operation }) => operation === 'Known')!;
    expect(toldOf(lines.at(-1)!)).toEqual(toldOf(first));
  });
});

test('long bodies are not remembered, and no more of them than there is room for', () => {
  const repeats = repeatedBodies();
  const question = {} as never;
  const keep = (text: string) => repeats.keep(text, { body: text, question });
  keep('x'.repeat(20_001));
  expect(repeats.find('x'.repeat(20_001))).toBeUndefined();
  const texts = Array.from({ length: 1000 }, (_, i) => String(i).padStart(10_000, '0'));
  texts.forEach(keep);
  const found = texts.map((text) => repeats.find(text)?.body === text);
  expect(found.at(-1)).toBe(true);
  expect(found[0]).toBe(false);
});
