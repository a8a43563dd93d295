import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyChain } from '../../src/audit/verify.ts';
import { createKey } from '../../src/identity/keys.ts';
import { post, startProcess } from '../support/federation.ts';
import { department, publicationExchange, type PublicationExchange } from './support.ts';

const signingKey = 'a signing key for tests, of at least 32 characters';
const [batches, size] = [12, 250];

let exchange: PublicationExchange;
let key: string;
beforeAll(async () => {
  exchange = await publicationExchange();
  const draft = { name: 'reviewer', kind: 'OFFICER', department } as const;
  const departmentExists = () => Promise.resolve(true);
  key = (await createKey(draft, { db: exchange.db, at: new Date(), signingKey, departmentExists }))
    .text;
}, 60_000);
afterAll(() => exchange.close());

const settings = () => ({
  DATABASE_URL: exchange.db.url,
  MULU_SIGNING_KEY: signingKey,
  PORT: '0',
  LOG_LEVEL: 'silent',
});

/** Approves over HTTP; whether the server acknowledged it. */
async function approve(url: string, batch: string): Promise<boolean> {
  const query = 'mutation($batch: ID!) { approveBatch(batch: $batch) { state } }';
  const answer = await post(`${url}/graphql`, { query, variables: { batch }, key }).catch(
    () => undefined,
  );
  return answer !== undefined && answer.errors === undefined && answer.data != null;
}

interface Standing {
  readonly id: string;
  readonly state: string;
  readonly published: number;
  readonly announced: number;
}

/** What is stored of every batch: its state, its public records, its events. */
const standing = () =>
  exchange.rows(
    `select b.id, b.state,
       (select count(*)::int from penalty_decisions p where p._batch = b.id and p._status = 'PUBLISHED') as published,
       (select count(*)::int from changes c where c.batch_id = b.id) as announced
     from batches b where b.catalogue = 'penalty-decisions'`,
  ) as unknown as Promise<Standing[]>;

test('a server killed in the middle loses nothing acknowledged, and leaves no half batch', async () => {
  const ids: string[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const rows = Array.from({ length: size }, (_, i) => ({
      CF_WSH: `断〔2026〕${batch * size + i}号`,
    }));
    ids.push(await exchange.submit(...rows));
  }
  const acknowledged: string[] = [];
  const first = await startProcess(settings());
  const approving = ids.map(async (id) => (await approve(first.url, id)) && acknowledged.push(id));
  while (acknowledged.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.stop();
  await Promise.all(approving);

  const after = await standing();
  const whole = after.filter((one) => one.state === 'APPROVED');
  expect(whole.map((one) => one.id)).toEqual(expect.arrayContaining(acknowledged));
  for (const { state, published, announced } of after) {
    const all = state === 'APPROVED' ? size : 0;
    expect({ published, announced }).toEqual({ published: all, announced: all });
  }
  expect(await verifyChain(exchange.db, signingKey)).toMatchObject({ faults: [] });

  const second = await startProcess(settings());
  for (const { id, state } of after)
    if (state === 'SUBMITTED') expect(await approve(second.url, id)).toBe(true);
  await second.stop();
  expect(
    (await standing()).every(({ state, published }) => state === 'APPROVED' && published === size),
  ).toBe(true);
  const numbers = await exchange.rows('select seq from changes order by seq');
  expect(numbers.map(({ seq }) => Number(seq))).toEqual(numbers.map((_, i) => i + 1));
}, 120_000);
