import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import { foldText } from '../base/search-text.ts';
import { run } from '../base/statement.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { Asking } from './asking.ts';
import { cursorAt, placeOf } from './cursor.ts';
import { searchEmpty } from './errors.ts';
import { gramsOf } from './grams.ts';
import { knownPageOf } from './plan/page.ts';
import { reading } from './reading.ts';
import { column, visibleRows, type Sql } from './sql/expressions.ts';

/** A search over the texts that anybody may see. */
export interface SearchQuestion {
  readonly text: string;
  readonly catalogues: readonly Catalogue[];
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One record found. */
export interface Hit {
  readonly typeName: string;
  readonly id: string;
  readonly cursor: string;
}

/** One page of a search; `continued` where it began after a cursor. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly more: boolean;
  readonly continued: boolean;
}

interface Found {
  readonly type_name: string;
  readonly id: string;
  readonly place: string;
}

/** Records whose open texts contain every term, the latest published first. */
export async function searchRecords(question: SearchQuestion, asking: Asking): Promise<Hits> {
  const terms = foldText(question.text)
    .split(/\s+/)
    .filter((term) => term !== '');
  if (terms.length === 0) throw searchEmpty();
  const { limit, cursor } = knownPageOf(question);
  const scope = { key: asking.cursorKey, scope: scopeOf(question, asking) };
  const after = cursor === undefined ? undefined : placeOf(cursor, scope, 2);
  const branches = question.catalogues.map(
    (catalogue) => sql`(${branch({ catalogue, terms, after, limit: limit + 1 }, asking)})`,
  );
  const statement = sql`SELECT type_name, id, moment::text AS place FROM (${sql.join(branches, sql` UNION ALL `)}) AS found
    ORDER BY moment DESC, id DESC LIMIT ${limit + 1}`;
  const found = await reading(asking, (pool) => run<Found>(pool, statement, { named: true }));
  const hits = found.slice(0, limit).map(({ type_name: typeName, id, place }) => {
    return { typeName, id, cursor: cursorAt([place, id], scope) };
  });
  return { hits, more: found.length > limit, continued: after !== undefined };
}

function scopeOf({ text, catalogues }: SearchQuestion, { viewer }: Asking): string {
  const codes = catalogues.map((catalogue) => catalogue.code);
  return JSON.stringify(['search', text, codes, viewer.kind, viewer.department ?? null]);
}

interface Branch {
  readonly catalogue: Catalogue;
  readonly terms: readonly string[];
  readonly after?: readonly (string | null)[];
  readonly limit: number;
}

function branch({ catalogue, terms, after, limit }: Branch, { viewer, at, db }: Asking): Sql {
  const grams = gramsOf(db.pool, catalogue.table);
  const moment = sql`coalesce(${column('t0', '_published_at')}, ${column('t0', '_submitted_at')})`;
  const id = column('t0', 'id');
  const parts = [
    visibleRows(viewer, civilDate(at), 't0'),
    ...terms.map((term) => contains(term, grams(term))),
  ];
  if (after) parts.push(sql`(${moment}, ${id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return sql`SELECT ${catalogue.typeName}::text AS type_name, ${id} AS id, ${moment} AS moment
    FROM ${sql.table(catalogue.table)} AS t0 WHERE ${sql.join(parts, sql` AND `)}
    ORDER BY ${moment} DESC, ${id} DESC LIMIT ${limit}`;
}

/** The index of bigrams narrows, the text itself decides; a single character has only the text. */
function contains(term: string, grams: readonly string[]): Sql {
  const found = sql`strpos(${column('t0', '_text')}, ${term}) > 0`;
  return grams.length > 0 ? sql`${column('t0', '_grams')} @> ${grams}::text[] AND ${found}` : found;
}
