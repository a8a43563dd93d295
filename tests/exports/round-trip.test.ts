import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Format } from '../../src/exports/request.ts';
import type { Request } from '../../src/ingest/intake.ts';
import { ingestExchange, type IngestExchange } from '../ingest/support.ts';
import { officerOf } from '../support/viewers.ts';
import { exported, ways, type Headers } from './support.ts';

let exchange: IngestExchange;
beforeAll(async () => void (exchange = await ingestExchange()));
afterAll(() => exchange.close());

const unchanged = { state: 'UNCHANGED', created: 0, corrected: 0, rejected: 0 };

/** Exports what a department has and sends the file back. */
async function sentBack(catalogue: string, department: string, format: Format, headers: Headers) {
  const asked = {
    format,
    headers,
    own: true,
    status: 'all',
    viewer: officerOf(department),
  } as const;
  const { bytes, fileName } = await exported(exchange, catalogue, asked);
  return exchange.send({ catalogue, department, source: bytes, fileName });
}

describe('the real sample files come back unchanged', () => {
  type Entry = Pick<Request, 'catalogue' | 'department' | 'mapping'> & { readonly file: string };
  const entries = JSON.parse(readFileSync('prisma/sample/manifest.json', 'utf8')) as Entry[];
  const places = [
    ...new Set(entries.map(({ catalogue, department }) => `${catalogue} ${department}`)),
  ];

  beforeAll(async () => {
    for (const { file, ...entry } of entries)
      await exchange.send({ ...entry, source: `prisma/sample/${file}` });
  });

  test.each(places.flatMap((one) => ways.map((way) => [one, ...way] as const)))(
    '%s as %s with %s headers',
    async (place, format, headers) => {
      const [catalogue = '', department = ''] = place.split(' ');
      const own = await exchange.rows(
        `select count(*)::int as count from ${exchange.catalogues.byCode.get(catalogue)!.table} where _owner = $1 or _submitter = $1`,
        [department],
      );
      expect(own[0]!['count']).toBeGreaterThan(0);
      const receipt = await sentBack(catalogue, department, format, headers);
      expect(receipt).toMatchObject({ ...unchanged, same: own[0]!['count'] });
    },
  );
});
