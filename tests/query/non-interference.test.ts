import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { testExchange, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { app, citizen, grantOf, holding, officerOf } from '../support/viewers.ts';

/**
 * Two exchanges that differ only in what these viewers may not see: withheld values, texts behind
 * masks, whole records that are not published (design.md §3, invariant 8).
 */
let left: TestExchange;
let right: TestExchange;

beforeAll(async () => {
  [left, right] = await Promise.all([testExchange(), testExchange()]);
  await Promise.all([fill(left, 'left'), fill(right, 'right')]);
});
afterAll(() => Promise.all([left.close(), right.close()]));

async function fill(exchange: TestExchange, side: 'left' | 'right'): Promise<void> {
  const penalties = exchange.catalogues.byCode.get('penalty-decisions')!;
  const secret = side === 'left' ? 'aaa' : 'zzz';
  for (let i = 0; i < 12; i += 1) {
    await place(exchange.db, penalties, {
      fields: {
        documentNumber: `罚〔2026〕${i}号`,
        partyName: `公司${i}`,
        partyKind: 'LEGAL_PERSON',
        authorityCode: i % 2 ? 'dept-a' : 'dept-b',
        decidedOn: '2026-01-05',
        fineAmount: `${i}.00`,
        legalRepresentative: i % 3 ? `${secret}${side === 'left' ? i : 99 - i}` : null,
        legalRepresentativeIdNumber: secret,
        partyTaxNumber: secret,
        caseTitle: `案（${secret}）`,
        facts: secret,
      },
      placed: { owner: i % 2 ? 'dept-a' : 'dept-b', shown: { caseTitle: '案', facts: '事实' } },
    });
  }
  for (let i = 0; i < (side === 'left' ? 3 : 7); i += 1) {
    await place(exchange.db, penalties, {
      fields: {
        documentNumber: `未〔2026〕${side}${i}号`,
        partyName: `公司未公开${side}`,
        partyKind: 'LEGAL_PERSON',
        authorityCode: 'dept-c',
        decidedOn: '2026-01-05',
      },
      placed: {
        owner: 'dept-c',
        status: ['SUBMITTED', 'REFUSED', 'WITHDRAWN', 'PUBLISHED'][i % 4],
        publishedUntil: '2026-01-31',
      },
    });
  }
}

const operators = [
  'eq: "aaa1"',
  'startsWith: "a"',
  'contains: "z"',
  'isNull: true',
  'ne: "aaa"',
  'in: ["zzz98"]',
];
const hidden = [
  'legalRepresentative',
  'legalRepresentativeIdNumber',
  'partyTaxNumber',
  'caseTitle',
  'facts',
  'documentNumber',
];
const upperSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const page = (
  args: string,
) => `{ penaltyDecisions(${args}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor
  node { id documentNumber legalRepresentative legalRepresentativeIdNumber caseTitle facts version status dueOn
    withheld { coordinate reason masked } } } } }`;

const operations: readonly string[] = [
  page('first: 5'),
  page('last: 5'),
  ...hidden.flatMap((field) =>
    operators.map((operator) => page(`filter: { ${field}: { ${operator} } }`)),
  ),
  ...hidden.flatMap((field) =>
    operators.slice(0, 2).map((operator) => page(`filter: { not: { ${field}: { ${operator} } } }`)),
  ),
  ...hidden.flatMap((field) =>
    ['ASC', 'DESC'].map((direction) =>
      page(`orderBy: [{ field: ${upperSnake(field)}, direction: ${direction} }]`),
    ),
  ),
  '{ search(text: "aaa") { nodes { id } pageInfo { hasNextPage } } }',
  '{ search(text: "公司") { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }',
  '{ catalogue(code: "penalty-decisions") { counts { published own } } }',
  '{ myAccess(catalogue: "penalty-decisions") { fields { name visibility filterable } } }',
  '{ penaltyDecisions(filter: { status: { ne: PUBLISHED } }) { totalCount nodes { id } } }',
];

const other = officerOf('market-regulation');
const viewers: readonly [string, Viewer][] = [
  ['anonymous', citizen],
  ['app', app],
  ['other department', other],
  ['grantee of other rows', holding(other, grantOf({ rows: 'documentNumber = "none"' }))],
];

describe.each(viewers)('%s', (_name, viewer) => {
  test.each(operations)('learns nothing from %s', async (operation) => {
    const [one, two] = await Promise.all([
      left.ask(operation, viewer),
      right.ask(operation, viewer),
    ]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });
});
