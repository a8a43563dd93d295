import { readFileSync } from 'node:fs';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Catalogues } from '../../src/catalogue/model.ts';
import type { Database } from '../../src/base/database.ts';
import type { Request } from '../../src/ingest/intake.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { testDatabase } from '../support/database.ts';

type Sent = Omit<Request, 'submittedBy'> & Partial<Pick<Request, 'submittedBy'>>;

/** A database with the departments of the sample files, and the write path into it. */
export interface IngestExchange {
  readonly db: Database;
  readonly catalogues: Catalogues;
  send(request: Sent): Promise<Receipt>;
  rows(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const today = new Date('2026-11-22T04:00:00Z');
export const identitySecret = 'a secret of the tests';

export async function ingestExchange(): Promise<IngestExchange> {
  const db = await testDatabase();
  const catalogues = loadCatalogues('schema');
  const send = (request: Sent) =>
    runIngest({ submittedBy: 'clerk', ...request }, { db, catalogues, at: today, identitySecret });
  const rows = async (sql: string, values: unknown[] = []) => (await db.pool.query(sql, values)).rows;
  await registerDepartments(db, send);
  return { db, catalogues, send, rows, close: () => db.close() };
}

type Listed = Record<string, unknown> & { readonly code: string; readonly catalogues: readonly string[] };

async function registerDepartments(db: Database, send: (request: Sent) => Promise<Receipt>): Promise<void> {
  const text = readFileSync('prisma/sample/departments.json', 'utf8');
  await send({ catalogue: 'departments', department: 'platform', source: Buffer.from(text), fileName: 'departments.json' });
  for (const { code, catalogues } of JSON.parse(text) as Listed[]) {
    for (const catalogue of catalogues) {
      await db.pool.query('insert into catalogue_writers (department, catalogue) values ($1, $2)', [code, catalogue]);
    }
  }
}
