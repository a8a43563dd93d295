import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listReviews } from '../../src/publication/reviews.ts';
import { app, citizen, grantOf, holding, officerOf, platform } from '../support/viewers.ts';
import { exported } from '../exports/support.ts';
import { at, owner, penalties, publicationExchange, type PublicationExchange } from './support.ts';

const secret = '配方为甲乙丙';
const removal = {
  fields: ['facts', 'violationType', 'partyCode'],
  reason: 'TRADE_SECRET',
  basis: '政府信息公开条例 第十五条',
};

let exchange: PublicationExchange;
let id: string;
beforeAll(async () => {
  exchange = await publicationExchange();
  [id] = (await exchange.publish({ CF_WSH: '甲', CF_SY: `旧，${secret}`, CF_WFXW: secret })) as [
    string,
  ];
  const batch = await exchange.submit({ CF_WSH: '甲', CF_SY: secret, CF_WFXW: secret });
  await exchange.approve(batch, { removal });
  await exchange.publish({ CF_WSH: '乙', CF_SY: '平常' });
});
afterAll(() => exchange.close());

const granted = holding(
  platform,
  grantOf({ fields: ['facts', 'violationType', 'legalRepresentative'] }),
);
const others = [
  ['the public', citizen],
  ['an app', app],
  ['a holder of a grant that names the fields', granted],
  ['another department', officerOf('finance')],
] as const;

const query = `query ($id: ID!) {
  penaltyDecision(id: $id) { documentNumber facts violationType partyCode party { name } version
    versions { facts } withheld { coordinate level reason basis } }
  penaltyDecisions { totalCount nodes { documentNumber facts violationType } }
  byFacts: penaltyDecisions(filter: { facts: { contains: "配方" } }) { totalCount }
  byCode: penaltyDecisions(filter: { partyCode: { eq: "91350100M000100Y43" } }) { nodes { documentNumber } }
  missing: penaltyDecisions(filter: { violationType: { isNull: true } }) { nodes { documentNumber } }
  search(text: "配方") { nodes { id } }
  changes { nodes { kind version changedFields before after } }
}`;

describe('what a review removed', () => {
  test.each(others)('is not there for %s, through any door', async (_who, viewer) => {
    const { data, errors, withheld } = await exchange.ask(query, viewer, { id });
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).not.toContain('配方');
    expect(data!['penaltyDecision']).toMatchObject({
      ...{ facts: null, violationType: null, partyCode: null, party: null, versions: [] },
      withheld: expect.arrayContaining(
        removal.fields.map((field) => ({
          ...{ coordinate: `PenaltyDecision.${field}`, level: 'OPEN' },
          ...{ reason: removal.reason, basis: removal.basis },
        })),
      ),
    });
    expect(at(data, 'byFacts', 'totalCount')).toBe(0);
    expect(at(data, 'byCode', 'nodes')).toEqual([{ documentNumber: '乙' }]);
    expect(at(data, 'missing', 'nodes')).toEqual([{ documentNumber: '甲' }]);
    expect(at(data, 'search', 'nodes')).toEqual([]);
    expect(withheld).toContainEqual(
      expect.objectContaining({
        coordinate: 'PenaltyDecision.violationType',
        reason: removal.reason,
      }),
    );
    for (const format of ['csv', 'ndjson'] as const) {
      const { text } = await exported(exchange, penalties, { viewer, format });
      expect(text).not.toContain('配方');
      expect(text).toContain('乙');
      if (format === 'ndjson') expect(text).toContain('"reason" : "TRADE_SECRET"');
    }
  });

  test('is there for its owner, now and before', async () => {
    const { data } = await exchange.ask(query, owner, { id });
    expect(data!['penaltyDecision']).toMatchObject({
      ...{ facts: secret, violationType: secret, partyCode: '91350100M000100Y43', version: 2 },
      ...{ versions: [{ facts: `旧，${secret}` }], withheld: [] },
    });
    const { text } = await exported(exchange, penalties, { viewer: owner });
    expect(text).toContain(secret);
  });

  test('comes back unchanged where the owner sends his export again', async () => {
    const { bytes } = await exported(exchange, penalties, { viewer: owner, headers: 'code' });
    expect(bytes.toString()).toContain(secret);
    expect(await exchange.deliverFile(bytes)).toMatchObject({ state: 'UNCHANGED', rejected: 0 });
  });

  test('is open again where a later review publishes all of it', async () => {
    const [open] = await exchange.publish({ CF_WSH: '丙', CF_SY: '一' });
    const batch = await exchange.submit({ CF_WSH: '丙', CF_SY: '二' });
    await exchange.approve(batch, { removal: { ...removal, fields: ['facts'] } });
    await exchange.publish({ CF_WSH: '丙', CF_SY: '三' });
    const { data } = await exchange.ask(query, citizen, { id: open });
    expect(data!['penaltyDecision']).toMatchObject({ facts: '三', version: 3 });
    const seen = await exchange.ask(query, owner, { id: open });
    expect(at(seen.data, 'penaltyDecision', 'versions')).toEqual([
      { facts: '二' },
      { facts: '一' },
    ]);
  });

  test('is written in the review', async () => {
    const [review] = await listReviews(exchange.db.pool, {
      batch: (await exchange.row('甲'))['_batch'] as string,
    });
    expect(review).toMatchObject({
      ...{ conclusion: 'PUBLISH_IN_PART', removedFields: [...removal.fields].sort() },
      ...{
        reason: removal.reason,
        basis: removal.basis,
        originator: 'clerk',
        reviewer: 'reviewer',
      },
    });
  });
});

test.each([
  [
    'a field that every record has',
    { fields: ['documentNumber'] },
    'PUBLICATION_FIELD_NOT_REMOVABLE',
  ],
  ['a field that is none', { fields: ['nothing'] }, 'PUBLICATION_FIELD_NOT_REMOVABLE'],
  ['no field', { fields: [] }, 'PUBLICATION_FIELD_NOT_REMOVABLE'],
  ['no reason', { reason: '' }, 'PUBLICATION_REASON_UNKNOWN'],
  ['a reason of one’s own', { reason: 'BECAUSE' }, 'PUBLICATION_REASON_UNKNOWN'],
  ['no basis', { basis: ' ' }, 'PUBLICATION_BASIS_MISSING'],
])('removing %s is refused, and nothing is published', async (_what, change, code) => {
  const batch = await exchange.submit({ CF_WSH: '丁' });
  await expect(
    exchange.approve(batch ?? (await exchange.row('丁'))['_batch'], {
      removal: { ...removal, ...change },
    }),
  ).rejects.toMatchObject({ code });
  expect(await exchange.row('丁')).toMatchObject({ _status: 'SUBMITTED' });
});
