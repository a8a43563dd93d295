import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Request } from '../../src/ingest/intake.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { ingestExchange, type IngestExchange } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const send = (catalogue: string, file: string, more: Partial<Request>): Promise<Receipt> =>
  exchange.send({ catalogue, source: `prisma/sample/${file}`, ...more });

describe('the real files', () => {
  test('all 26 rows of Shenzhen are taken, 23 and 23b as two records', async () => {
    const receipt = await send('penalty-decisions', 'shenzhen-penalties-2022.csv', {
      department: 'shenzhen-market-regulation',
      mapping: 'shenzhen-market-2022',
    });
    expect(receipt).toMatchObject({ state: 'SUBMITTED', rows: 26, created: 26, rejected: 0, issues: [] });
  });
});
