import { createHash } from 'node:crypto';
import type { Database } from '../../src/base/database.ts';
import { bigramsOf, foldText } from '../../src/base/search-text.ts';
import type { Catalogue, Field } from '../../src/catalogue/model.ts';

/** What a test says of a record besides its fields. */
export interface Placed {
  readonly owner: string;
  readonly submitter?: string;
  readonly status?: string;
  readonly publishedUntil?: string;
  readonly publishedAt?: string;
  readonly chosen?: readonly string[];
  /** Masked renditions, where they differ from the values. */
  readonly shown?: Readonly<Record<string, string | null>>;
}

/** A record straight into its table, as the write path would leave it; returns its uuid. */
export async function place(
  { pool }: Database,
  catalogue: Catalogue,
  record: { readonly fields: Readonly<Record<string, unknown>>; readonly placed: Placed },
): Promise<string> {
  const { fields, placed } = record;
  const id = uuidOf(JSON.stringify([catalogue.code, catalogue.key.map((name) => fields[name])]));
  const text = catalogue.fields
    .filter((field) => field.search && field.disclosure.level === 'OPEN')
    .map((field) => placed.shown?.[field.name] ?? fields[field.name] ?? '')
    .join('\n');
  const folded = foldText(text);
  const columns: Record<string, unknown> = {
    id,
    _owner: placed.owner,
    _submitter: placed.submitter ?? placed.owner,
    _status: placed.status ?? 'PUBLISHED',
    _hash: 'test',
    _submitted_at: '2026-01-01T00:00:00Z',
    _published_at: placed.publishedAt ?? '2026-01-02T00:00:00.123456Z',
    _published_until: placed.publishedUntil ?? null,
    _chosen: placed.chosen ?? [],
    _grams: bigramsOf(folded),
    _text: folded,
  };
  for (const field of catalogue.fields) {
    const value = field.name in fields ? (fields[field.name] ?? null) : canaryFor(field, placed);
    columns[field.storage.column] = value;
    if (field.storage.shownColumn) {
      columns[field.storage.shownColumn] = placed.shown?.[field.name] ?? value;
    }
  }
  const names = Object.keys(columns);
  const text_ = `INSERT INTO "${catalogue.table}" (${names.map((name) => `"${name}"`).join(', ')})
    VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`;
  await pool.query(text_, Object.values(columns));
  return id;
}

/**
 * A closed text, or any text of a record that is not public, of which a test says nothing is a canary: canary-watch/
 * looks for it wherever it may not be.
 */
function canaryFor(
  { catalogue, name, ...field }: Field,
  { owner, status = 'PUBLISHED' }: Placed,
): string | null {
  const isPlain = field.type === 'String' && !field.list && field.storage.shownColumn === undefined;
  const isOpen = field.disclosure.level === 'OPEN' && status === 'PUBLISHED';
  if (isOpen || !isPlain || field.column.codes) return null;
  const whose = `${catalogue}-${name}-${owner.replace(/\W/g, '_')}-${status}`;
  return `CNRY-${whose}-${uuidOf(whose).slice(0, 6)}`;
}

const uuidOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
