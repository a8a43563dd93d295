import type { Database } from '../../../src/base/database.ts';
import type { Catalogue, Catalogues, Field } from '../../../src/catalogue/model.ts';
import { checklistItems } from '../../../src/publication/checklist.ts';
import { beta, mayKnowOf, mayLearn, alpha, type ReaderKind } from './readers.ts';
import { covered } from './records.ts';

/** What is hidden from one kind of reader, made anew from a seed: the same seed makes the same. */
export interface Hiding {
  readonly kind: ReaderKind;
  readonly seed: number;
  /** Which catalogues; the others stay as they are. */
  readonly catalogues: readonly Catalogue[];
}

/** Sets apart the records that come and go, so that regenerating is one statement. */
export async function poolExtras({ pool }: Database, { all }: Catalogues): Promise<void> {
  for (const { table } of all)
    await pool.query(
      `CREATE TABLE extra_${table} AS SELECT * FROM ${table} WHERE _hash = 'extra';
       DELETE FROM ${table} WHERE _hash = 'extra'`,
    );
}

/** Rewrites the values, records and procedures of a database that this kind of reader may not know of. */
export async function regenerate({ pool }: Database, hiding: Hiding): Promise<void> {
  const statements = hiding.catalogues.flatMap((catalogue) => [
    ...extras(catalogue, hiding),
    rewriting(catalogue, hiding),
    ...versions(catalogue, hiding),
  ]);
  // What departments say in their procedures an auditor may read: for him it is no canary.
  const said = procedures(hiding).map((one) =>
    hiding.kind === 'auditor' ? one.replaceAll(/CNRY-[\w-]+/g, 'audited') : one,
  );
  await pool.query([...statements, ...said].join(';\n'));
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const state = `(CASE WHEN _published_until < '2026-11-22' THEN 'EXPIRED' ELSE _status END)`;
const isHidden = `(_status <> 'PUBLISHED' OR coalesce(_published_until < '2026-11-22', false))`;

/** The seed of a record for this reader: what he knows of does not depend on it. */
const rowSeed = ({ kind, seed }: Hiding) =>
  kind === 'auditor'
    ? `'same'`
    : `(CASE WHEN _owner = '${alpha}' AND ${String(mayKnowOf(kind, alpha))} THEN 'same' ELSE '${seed}' END)`;

const chance = (seed: string, salt: string) =>
  `('x' || left(md5(${seed} || id || ${literal(salt)}), 6))::bit(24)::int`;

function extras({ table }: Catalogue, hiding: Hiding): string[] {
  return [
    `DELETE FROM ${table} WHERE _hash = 'extra'`,
    `INSERT INTO ${table} SELECT * FROM extra_${table} WHERE ${chance(rowSeed(hiding), 'there')} % 2 = 0`,
  ];
}

/** One UPDATE of everything in a catalogue that is hidden from somebody. */
function rewriting(catalogue: Catalogue, hiding: Hiding): string {
  const sets = catalogue.fields.flatMap((field) => {
    const value = rewritten(field, catalogue, hiding);
    return value ? [`"${field.storage.column}" = ${value}`] : [];
  });
  const seed = rowSeed(hiding);
  const unseen = (column: string, value: string) =>
    `${column} = CASE WHEN ${isHidden} THEN ${value} ELSE ${column} END`;
  const days = catalogue.publishWithin
    ? [unseen('_due_on', `date '2026-10-01' + ${chance(seed, 'due')} % 90`)]
    : [];
  const version = unseen('_version', `1 + ${chance(seed, 'version')} % 3`);
  return `UPDATE ${catalogue.table} SET ${[...sets, ...days, version].join(',\n ')}`;
}

function rewritten(field: Field, catalogue: Catalogue, hiding: Hiding): string | undefined {
  const raw = `"${field.storage.column}"`;
  const value = madeUp(field, catalogue, fieldSeed(field, hiding));
  if (value === undefined) return undefined;
  const inHidden = hiddenToo(field, catalogue)
    ? `WHEN ${isHidden} THEN ${madeUp(field, catalogue, counted(field, catalogue, hiding) ? "'same'" : rowValueSeed(hiding))}`
    : '';
  const closed = field.disclosure.level !== 'OPEN';
  if (closed && !field.mask) return `CASE ${inHidden} WHEN true THEN ${value} END`;
  if (field.subjectChoice)
    return `CASE ${inHidden} WHEN ${literal(field.name)} = ANY(_chosen) THEN ${value} ELSE ${raw} END`;
  if (field.mask)
    return `CASE ${inHidden} WHEN "${field.storage.shownColumn}" = '${covered}' THEN ${value} ELSE ${raw} END`;
  return inHidden ? `CASE ${inHidden} ELSE ${raw} END` : undefined;
}

// Of hidden records nobody but the owner reads a value; an auditor counts by number and day.
const counted = ({ name }: Field, catalogue: Catalogue, { kind }: Hiding) =>
  kind === 'auditor' && (name === 'documentNumber' || name === catalogue.publishWithin?.after);

function hiddenToo({ name, type }: Field, catalogue: Catalogue): boolean {
  if (name === catalogue.recordOwner || name === catalogue.publishedUntil) return false;
  return ['String', 'Date', 'Money', 'Decimal', 'Int'].includes(type);
}

const rowValueSeed = ({ kind, seed }: Hiding) =>
  `(CASE WHEN _owner = '${alpha}' AND ${String(kind === 'owner')} THEN 'same' ELSE '${seed}' END)`;

/** The seed of a field: the same where the reader may learn it. */
function fieldSeed(field: Field, { kind, seed }: Hiding): string {
  const open = [alpha, beta].filter((owner) =>
    mayLearn(kind, field, { owner, state: 'PUBLISHED' }),
  );
  const seen = open.map((owner) => `WHEN _owner = '${owner}' AND NOT ${isHidden} THEN 'same'`);
  const own = kind === 'owner' ? `WHEN _owner = '${alpha}' THEN 'same'` : '';
  return `(CASE ${own} ${seen.join(' ')} WHEN false THEN '' ELSE '${seed}' END)`;
}

/** A value that says whose it is, or none. */
function madeUp(field: Field, { typeName }: Catalogue, seed: string): string | undefined {
  const hash = chance(seed, field.name);
  const side = `(CASE WHEN _owner = '${alpha}' THEN 864300000 ELSE 864200000 END)`;
  const text = `'CNRY-${typeName}-${field.name}-' || _owner || '-' || ${state} || '-' || left(md5(${seed} || id || ${literal(field.name)}), 6)`;
  const made: Record<string, string> = {
    String: field.list ? `ARRAY[${text}]` : text,
    Date: `date '1907-01-01' + ${hash} % 300`,
    Money: `(${side} + ${hash} % 99999)::numeric`,
    Decimal: `(${side} + ${hash} % 99999)::numeric`,
    Int: `${side} + ${hash} % 99999`,
  };
  const value = made[field.type];
  if (value === undefined || (field.list && field.type !== 'String')) return undefined;
  return field.nullable && !field.mask
    ? `(CASE WHEN ${hash} % 5 > 0 THEN ${value} END)`
    : `(${value})`;
}

/** Corrections that wait, and what was replaced where only the owner may read it. */
function versions(catalogue: Catalogue, hiding: Hiding): string[] {
  const { code, table, history } = catalogue;
  const text = catalogue.fields.find(({ type, list }) => type === 'String' && !list)!;
  const canary = `jsonb_build_object('${text.storage.column}', ${madeUp(text, catalogue, rowValueSeed(hiding))}, '_version', _version)`;
  const waiting = `INSERT INTO record_versions (catalogue, record_id, version, state, content, hash, at)
    SELECT '${code}', id, _version + 1, 'PENDING', to_jsonb(t) || ${canary}, 'hidden', '2026-11-01' FROM ${table} AS t
    WHERE _hash = 'base' AND ${chance(rowValueSeed(hiding), 'waits')} % 3 = 0`;
  const past = `INSERT INTO record_versions (catalogue, record_id, version, state, content, hash, at)
    SELECT '${code}', id, 0, 'PAST', to_jsonb(t) || jsonb_build_object('_version', 0) || ${canary.replace(", '_version', _version", '')}, 'hidden', '2026-10-01' FROM ${table} AS t
    WHERE _hash = 'base' AND ${chance(rowValueSeed(hiding), 'past')} % 3 = 0`;
  const gone = `DELETE FROM record_versions WHERE hash = 'hidden' AND catalogue = '${code}'`;
  return history === 'OPEN' ? [gone, waiting] : [gone, waiting, past];
}

/** What other departments do among themselves: batches, reviews, orders, disputes, rules, lists, reminders. */
function procedures({ kind, seed: given }: Hiding): string[] {
  const seed = kind === 'auditor' ? 2 : given; // an auditor looks after the procedures of everybody
  const uuid = (salt: string) => `md5('${seed}' || n || '${salt}')::uuid`;
  const rows = `generate_series(1, ${seed % 4}) AS n`;
  const record = `(SELECT id FROM penalty_decisions WHERE _owner = '${beta}' ORDER BY md5('${seed}' || id::text || n) LIMIT 1)`;
  return [
    ...[
      'batches',
      'reviews',
      'withdrawals',
      'disputes',
      'standing_rules',
      'reminders',
      'watch_lists',
    ].map((table) => `DELETE FROM ${table} WHERE ${markers[table]}`),
    `INSERT INTO batches (id, catalogue, department, submitted_by, file_name, format, content_hash, submitted_at, issues)
      SELECT ${uuid('batch')}, 'penalty-decisions', '${beta}', 'hidden', 'CNRY-PenaltyDecision-facts-beta-SUBMITTED-000000.csv', 'csv', 'x', '2026-11-20', '[]' FROM ${rows}`,
    `INSERT INTO reviews (id, catalogue, batch_id, originator, reviewer, conclusion, checklist, removed_fields, content_hash, reason, at)
      SELECT ${uuid('review')}, 'penalty-decisions', ${uuid('batch')}, 'hidden', 'hidden', 'REFUSE', ${checklist}, '{}', 'x', 'CNRY-PenaltyDecision-facts-beta-REFUSED-000000', '2026-11-20' FROM ${rows}`,
    `INSERT INTO withdrawals (id, catalogue, record_id, version, cause, reason, event_on, due_on, ordered_by, ordered_at)
      SELECT ${uuid('order')}, 'penalty-decisions', ${record}, 1, 'ANNULLED', 'CNRY-PenaltyDecision-facts-beta-SUBMITTED-000000', '2026-11-18', date '2026-11-20' + n::int, 'hidden', timestamptz '2026-11-20' + n * interval '1 hour' FROM ${rows}`,
    `INSERT INTO disputes (id, catalogue, record_id, opened_by, opened_at, settled_at, outcome)
      SELECT ${uuid('dispute')}, 'penalty-decisions', ${record}, 'hidden', '2026-11-20', '2026-11-21', 'CNRY-PenaltyDecision-facts-beta-SUBMITTED-000000' FROM ${rows}`,
    `INSERT INTO standing_rules (id, catalogue, department, proposed_by, checklist, reason, basis, "from", until, created_at)
      SELECT ${uuid('rule')}, 'budget-lines', '${beta}', 'hidden', ${checklist}, 'r', 'b', '2026-01-01', '2027-01-01', '2026-01-01' FROM ${rows}`,
    `INSERT INTO reminders (day, department, due_soon, late, withdrawals_due_soon, withdrawals_late, items, at)
      SELECT date '2026-11-01' + n::int, '${beta}', n, n, 0, 0, '[]', '2026-11-01' FROM ${rows}`,
    `INSERT INTO watch_lists (reader, codes, at) SELECT 'key:hidden' || n, ARRAY['91230501MA1B3N0001'], '2026-11-01' FROM ${rows}`,
  ];
}

const checklist = `(SELECT jsonb_object_agg(item, 'NO_CONCERN') FROM unnest(ARRAY['${checklistItems.join(`', '`)}']) AS item)`;

const markers: Readonly<Record<string, string>> = {
  batches: `submitted_by = 'hidden'`,
  reviews: `reviewer = 'hidden'`,
  withdrawals: `ordered_by = 'hidden'`,
  disputes: `opened_by = 'hidden'`,
  standing_rules: `proposed_by = 'hidden'`,
  reminders: `department = '${beta}'`,
  watch_lists: `reader LIKE 'key:hidden%'`,
};
