import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { sampleCsv } from '../../src/ingest/sample.ts';
import { ingestExchange, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const codes = [...loadCatalogues('schema').byCode.keys()];

test.each(codes)('made-up records of %s are taken as the standard asks', async (code) => {
  const catalogue = exchange.catalogues.byCode.get(code)!;
  const { codeLists } = exchange.catalogues;
  const asked = { rows: 60, seed: 7, department: catalogue.owner, codeLists };
  const file = [...sampleCsv(catalogue, asked)].join('');
  expect([...sampleCsv(catalogue, asked)].join('')).toBe(file);
  const receipt = await exchange.send({
    catalogue: code,
    department: catalogue.owner,
    source: Buffer.from(file),
  });
  expect(receipt.issues).toEqual([]);
  expect(receipt).toMatchObject({ rows: 60, rejected: 0, state: 'SUBMITTED' });
});
