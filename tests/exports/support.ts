import { buffer } from 'node:stream/consumers';
import type { Catalogues } from '../../src/catalogue/model.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { openExport, type Export } from '../../src/exports/export.ts';
import type { ExportRequest, Format, Headers } from '../../src/exports/request.ts';
import type { Database } from '../../src/base/database.ts';
import { citizen } from '../support/viewers.ts';

export const now = new Date('2026-11-22T04:00:00Z');

type Asked = Partial<Omit<ExportRequest, 'catalogue'>> & { readonly viewer?: Viewer };

/** What one viewer is given of a catalogue, as a file. */
export interface Exported extends Omit<Export, 'body'> {
  readonly bytes: Buffer;
  readonly text: string;
}

export interface Exporting {
  readonly db: Pick<Database, 'pool'>;
  readonly catalogues: Catalogues;
}

/** Opens an export, its options as they are where nothing is said. */
export function opened(
  { db, catalogues }: Exporting,
  code: string,
  { viewer = citizen, ...request }: Asked = {},
): Promise<Export> {
  const asking = { viewer, at: now, db, catalogues, cursorKey: Buffer.alloc(32), note: () => {} };
  const usual = { format: 'csv', headers: 'title', own: false, cursors: false } as const;
  return openExport({ ...usual, ...request, catalogue: catalogues.byCode.get(code)! }, asking);
}

/** The whole file. */
export async function exported(...asked: Parameters<typeof opened>): Promise<Exported> {
  const { body, ...file } = await opened(...asked);
  const bytes = await buffer(body);
  return { ...file, bytes, text: bytes.toString() };
}

export type { Headers };

/** Every format, and every kind of headers. */
export const ways: readonly (readonly [Format, Headers])[] = [
  ['csv', 'title'],
  ['csv', 'code'],
  ['csv', 'name'],
  ['ndjson', 'title'],
  ['ndjson', 'name'],
  ['xlsx', 'title'],
];
