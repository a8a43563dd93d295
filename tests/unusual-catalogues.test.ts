import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { adviceOn, loadCatalogues } from '../src/catalogue/load.ts';
import { indexesOf } from '../src/codegen/table-indexes.ts';
import { composeCatalogues } from '../src/graph/compose.ts';
import { withSchema } from './catalogue/schema-folder.ts';
import { keepsTheContract } from './support/contract.ts';

// The shipped language and departments, and catalogues whose names and types are apt to break things.
const dir = mkdtempSync(join(tmpdir(), 'mulu-unusual-'));
for (const file of readdirSync('schema').filter((name) =>
  /^([a-z]+\.graphql|platform)$/.test(name),
))
  cpSync(join('schema', file), join(dir, file), { recursive: true });
cpSync('tests/fixtures/unusual', dir, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

const exchange = keepsTheContract(dir);

describe('between departments', () => {
  const entities = `query Entities($of: [_Any!]!) { _entities(representations: $of) {
    ... on Step { number stageName } } }`;
  const stubs = `query Stubs($of: [_Any!]!) { _entities(representations: $of) {
    ... on Step { fees { totalCount nodes { code stepNumber } } } } }`;
  const step = (key: object) => ({ __typename: 'Step', ...key });
  const ask = async (department: string, query: string, of: object[]) => {
    const { data, errors } = await exchange().askSubgraph(department, query, undefined, { of });
    expect(errors).toEqual([]);
    return data!['_entities'];
  };

  test('a number is a key, spelled as a number or a text; what is no number leads nowhere', async () => {
    const keys = [{ number: 2025 }, { ref: '2025' }, { ref: 'x' }, { ref: '99999999999' }];
    expect(await ask('price-bureau', entities, keys.map(step))).toEqual([
      expect.objectContaining({ number: 2025 }),
      expect.objectContaining({ number: 2025 }),
      null,
      null,
    ]);
  });

  test('what points to a number is found by its text', async () => {
    const found = await ask('odd', stubs, [step({ ref: '2025' }), step({ ref: 'x' })]);
    expect(found).toEqual([
      { fees: { totalCount: 1, nodes: [{ code: expect.any(String), stepNumber: 2025 }] } },
      { fees: { totalCount: 0, nodes: [] } },
    ]);
  });
});

describe('an index', () => {
  const unusual = loadCatalogues(dir);

  test('keeps its name where fields are called as the platform calls its columns', () => {
    const names = unusual.all.flatMap((catalogue) => indexesOf(catalogue).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => Buffer.byteLength(name) > 63)).toEqual([]);
  });
});

const open = '@disclosure(level: OPEN)';
const declared = (type: string, code: string, rest = '') => ({
  'departments/finance/fee.graphql': `"收费 Fee"
type ${type} @catalogue(code: "${code}", title: "收费", owner: "finance", key: ["code"]) {
  code: String! ${open}
  ${rest}
}`,
});

describe('a catalogue called', () => {
  test.each([
    ['Query', 'another type Query'],
    ['Node', 'another type Node'],
    ['Batch', 'another root field batches'],
    ['Search', 'another type SearchConnection'],
    ['Json', 'the name is reserved'],
    ['Promise', 'the name is reserved'],
    ['Resolver', 'the name is reserved'],
  ])('%s is refused in a sentence', (type, says) => {
    const load = () => withSchema(declared(type, 'fee-items'), loadCatalogues);
    expect(load).toThrow(says);
  });

  test.each([
    ['FeeInformation', 'feeInformation', 'feeInformations'],
    ['Fees', 'fees', 'feesList'],
    ['News', 'news', 'newsList'],
    ['Entity', 'entity', 'entities'],
    ['Service', 'service', 'services'],
  ])('%s is asked for as %s and %s', (type, singular, plural) => {
    const composed = withSchema(declared(type, 'fee-items'), (folder) => {
      const catalogues = loadCatalogues(folder);
      expect(catalogues.byType.get(type)).toMatchObject({ singular, plural });
      return composeCatalogues(catalogues, folder);
    });
    expect(composed.apiSdl).toContain(`${plural}(`);
  });

  test('twice in the plural is refused', () => {
    const files = {
      ...declared('Fee', 'fee-items'),
      'departments/finance/fees.graphql': declared('Fees', 'fee-lists')[
        'departments/finance/fee.graphql'
      ],
    };
    expect(() => withSchema(files, loadCatalogues)).toThrow('another root field fees');
  });
});

describe('the code', () => {
  test.each([
    ['order', 'order_records'],
    ['user', 'user_records'],
    ['staged', 'staged_records'],
    ['pg-class', 'pg_class_records'],
    ['fee-items', 'fee_items'],
  ])('%s is stored in the table %s', (code, table) => {
    const catalogues = withSchema(declared('Fee', code), loadCatalogues);
    expect(catalogues.byCode.get(code)!.table).toBe(table);
  });
});

describe('a header', () => {
  test.each([
    ['收费标准（元/次）: Amount', '收费标准（元/次）'],
    ['收费依据：文件 Basis', '收费依据'],
    ['收费单位 (full name) Unit', '收费单位'],
    ['Amount only', 'amount'],
  ])('is read from the description %s', (description, title) => {
    const files = declared(
      'Fee',
      'fee-items',
      `${JSON.stringify(description)} amount: Money ${open}`,
    );
    const fee = withSchema(files, loadCatalogues).byCode.get('fee-items')!;
    expect(fee.fields.find(({ name }) => name === 'amount')!.column.title).toBe(title);
  });
});

describe('a list', () => {
  test.each([
    'ID',
    'Int',
    'Boolean',
    'Date',
    'DateTime',
    'Money',
    'Decimal',
    'CreditCode',
    'RegionCode',
  ])('may be of %s', (type) => {
    const files = declared('Fee', 'fee-items', `many: [${type}!] ${open}`);
    const { apiSdl } = withSchema(files, (folder) =>
      composeCatalogues(loadCatalogues(folder), folder),
    );
    expect(apiSdl).toContain(`many: ${type === 'ID' ? 'String' : type}ListFilter`);
  });
});

test('a field of a name of ours is refused in a sentence', () => {
  for (const name of ['ref', 'and', 'withheld', 'constructor', 'sysOwner'])
    expect(() =>
      withSchema(declared('Fee', 'fee-items', `${name}: String ${open}`), loadCatalogues),
    ).toThrow(`Rename ${name}: the name is reserved`);
});

test('harmless oddities are advice', () => {
  const sentences = adviceOn(dir).map(({ sentence }) => sentence);
  expect(sentences).toEqual([
    expect.stringContaining('FeeClass.ADMINISTRATIVE has no Chinese label'),
  ]);
});
