import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import type { JsonObject } from '../base/json-bytes.ts';
import type { SentRows } from '../base/sent-rows.ts';
import { compile, run, runAsSent } from '../base/statement.ts';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { wholly } from '../disclosure/decide.ts';
import type { Decision, Rows } from '../disclosure/decision.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { Asking } from './asking.ts';
import { contentsReading, type ContentField } from './contents.ts';
import { onRecord } from './grant-reads.ts';
import { planGrantUse } from './plan/by-grant.ts';
import { decideFor } from './plan/field.ts';
import { cellReading, cellsOfOne, placeCells, readCells } from './sent-cells.ts';
import { newCells, type Cells, type Row } from './sql/cells.ts';
import {
  column,
  conditionHolds,
  disputed,
  outputOf,
  ownedBy,
  rowsHold,
  visibleRows,
  type Sql,
} from './sql/expressions.ts';

/** A version of a record, by its uuid. */
export interface VersionAsked {
  readonly id: string;
  readonly version: number;
}

/** What a viewer may see now of a version; no values where the record is hidden, or the version not kept. */
export interface VersionSeen {
  readonly visible: boolean;
  /** Whether the values may be told; of a replaced version they may serve to compare only. */
  readonly told: boolean;
  /** By field name; what the viewer does not see is not there. */
  readonly contents?: JsonObject;
  /** Whether somebody disputes the record as it is now. */
  readonly disputed?: boolean;
}

/** Versions in the order asked. */
export interface VersionsSeen {
  readonly seen: readonly VersionSeen[];
  /** To be called when nobody reads their contents any more; where it is not, they are good for ever. */
  readonly leave: () => void;
}

/** The standing versions of published records that the viewer may see, in the order of their ids. */
export async function askPublished(
  { catalogue, after }: { readonly catalogue: Catalogue; readonly after?: string },
  { viewer, at, db }: Asking,
): Promise<readonly (VersionAsked & { readonly department: string })[]> {
  const beyond = after === undefined ? sql`true` : sql`n.id > ${after}::uuid`;
  const statement = sql`SELECT id, _version AS version, _owner AS department FROM ${sql.table(catalogue.table)} AS n
    WHERE _status = 'PUBLISHED' AND ${visibleRows(viewer, civilDate(at), now)} AND ${beyond}
    ORDER BY id LIMIT ${atOnce}`;
  return run(db.pool, statement, { named: true });
}

const atOnce = 500;

/**
 * Contents of versions, current or past, in the order asked, under the viewer's rights of this moment:
 * a past version shows a field only where the record of today would show it too.
 */
export function askVersions(
  { catalogue, versions }: { catalogue: Catalogue; versions: readonly VersionAsked[] },
  asking: Asking,
): Promise<VersionsSeen> {
  return onRecord(asking, async (recorded) => {
    const cells = newCells();
    cells.append(sql`w.place::int`);
    cells.append(visibleRows(asking.viewer, civilDate(asking.at), now));
    cells.append(sql`${column(then, 'id')} IS NOT NULL`);
    cells.append(toldRows(catalogue, asking.viewer));
    cells.append(disputed({ catalogue, alias: now }));
    const fields = catalogue.fields.flatMap(
      (field) => planVersionField(field, { catalogue, asking: recorded, cells }) ?? [],
    );
    const statement = statementOf({ catalogue, versions }, recorded, cells);
    const sent = await runAsSent(asking.db.pool, compile(statement));
    const seen = new Map(versionsIn(sent, { cells, fields, asking: recorded }));
    return { seen: versions.map((_, i) => seen.get(i + 1) ?? hidden), leave: sent.leave };
  });
}

interface Reading {
  readonly cells: Cells;
  readonly fields: readonly VersionField[];
  readonly asking: Asking;
}

/** Each version that was found, by its place in the question. */
function* versionsIn(
  sent: SentRows,
  { cells: { isValue }, fields, asking }: Reading,
): Generator<[place: number, seen: VersionSeen]> {
  const placed = cellsOfOne(sent);
  const reading = cellReading(sent.types, isValue);
  const contentsAt = contentsReading(fields, sent);
  for (let n = 0, at = 0, next = 0; n < sent.length; n += 1, at = next) {
    next = placeCells(placed, at, 0);
    const row = readCells(placed, 0, reading);
    const [place, visible, kept, told, isDisputed] = row as ToldCells;
    if (!visible) continue;
    if (kept) noteGrants(row, fields, asking);
    const contents = kept ? contentsAt({ at, row }) : undefined;
    yield [place, { visible, told: told === true, contents, disputed: isDisputed }];
  }
}

/** The first cells of each row; of a version that is not kept nothing says whether it is told. */
type ToldCells = readonly [
  place: number,
  visible: boolean,
  kept: boolean,
  told: boolean | null,
  disputed: boolean,
];

const hidden: VersionSeen = { visible: false, told: false };

// The record as it is today, and the version that is asked for.
const [now, then] = ['n', 'v'];

/**
 * The version that stands; what replaced ones said where the law wants both published (@catalogue history)
 * and they were public, else for the owner.
 */
function toldRows({ history }: Catalogue, { kind, department }: Viewer): Sql {
  const stands = sql`n._version = w.version`;
  const open = history === 'OPEN' ? sql`v._status = 'PUBLISHED'` : sql`false`;
  const own = kind === 'OFFICER' && department ? ownedBy(department, now) : sql`false`;
  return sql`(${stands} OR ${open} OR ${own})`;
}

function statementOf(
  { catalogue, versions }: { catalogue: Catalogue; versions: readonly VersionAsked[] },
  { viewer, at }: Asking,
  { expressions }: Cells,
): Sql {
  const [table, visible] = [sql.table(catalogue.table), visibleRows(viewer, civilDate(at), now)];
  const ids = versions.map(({ id }) => id);
  const numbers = versions.map(({ version }) => version);
  return sql`SELECT ${sql.join([...expressions])}
    FROM unnest(${ids}::uuid[], ${numbers}::int[]) WITH ORDINALITY AS w(id, version, place)
    JOIN ${table} AS n ON n.id = w.id
    LEFT JOIN LATERAL (
      SELECT n.* WHERE n._version = w.version
      UNION ALL
      SELECT content.* FROM record_versions AS past, jsonb_populate_record(null::${table}, past.content) AS content
      WHERE past.catalogue = ${catalogue.code} AND past.record_id = w.id AND past.version = w.version
        AND past.state = 'PAST' AND n._version <> w.version
      LIMIT 1
    ) AS v ON ${visible}`;
}

interface PlanningVersion {
  readonly catalogue: Catalogue;
  readonly asking: Asking;
  readonly cells: Cells;
}

interface VersionField extends ContentField {
  /** Notes by which grants it is read. */
  readonly noteGrants?: (row: Row, asking: Asking) => void;
}

function noteGrants(row: Row, fields: readonly VersionField[], asking: Asking): void {
  for (const field of fields)
    if (field.noteGrants && field.isShown(row)) field.noteGrants(row, asking);
}

function planVersionField(
  field: Field,
  { catalogue, asking, cells }: PlanningVersion,
): VersionField | undefined {
  const decision = decideFor(field, 'READ', asking);
  if (wholly(decision) === 'WITHHELD') return undefined;
  const table = { catalogue, alias: then };
  const [raw, masked] = [
    inBoth(decision.raw, catalogue),
    maskedInBoth(field, decision.masked, catalogue),
  ];
  const open = sql`CASE WHEN ${raw} THEN ${column(then, field.storage.column)}
    WHEN ${masked} THEN ${column(then, field.storage.shownColumn ?? field.storage.column)} END`;
  const owned = ownedRows(decision);
  const own = inBoth(owned, catalogue);
  const cell = cells.append(outputOf(field, withReserved(field, { open, own }, catalogue)), 'SENT');
  const everywhere = decision.raw === 'ALL' || (decision.masked === 'ALL' && !field.mask?.when);
  const shown = everywhere ? undefined : cells.append(sql`(${raw} OR ${masked})`);
  // What the review of today's record took out is shown of no version but to the owner.
  const removed = cells.add('removed', () => sql`n._removed -> 'fields'`);
  const owns = owned === 'NONE' ? undefined : cells.append(own);
  const isShown = (row: Row) => {
    if (shown !== undefined && row[shown] !== true) return false;
    const isRemoved = (row[removed] as readonly string[] | null)?.includes(field.name) === true;
    return !isRemoved || (owns !== undefined && row[owns] === true);
  };
  const noteGrants = planGrantUse(field, decision, { asking, cells, table });
  return { name: field.name, cell, isShown, noteGrants };
}

function inBoth(rows: Rows, catalogue: Catalogue): Sql {
  if (typeof rows === 'string') return rowsHold(rows, { catalogue, alias: then });
  const [one, other] = [then, now].map((alias) => rowsHold(rows, { catalogue, alias }));
  return sql`(${one} AND ${other})`;
}

/** Where today's record is masked and the version was not, its rendition would show what the mask now covers. */
function maskedInBoth({ mask }: Field, rows: Rows, catalogue: Catalogue): Sql {
  const holding = inBoth(rows, catalogue);
  if (!mask?.when || rows === 'NONE') return holding;
  const { when } = mask;
  const [covered, covers] = [then, now].map((alias) => conditionHolds(when, { catalogue, alias }));
  return sql`(${holding} AND (${covered} OR NOT ${covers}))`;
}

const ownedRows = ({ openings }: Decision): Rows => {
  const tests = openings.flatMap(({ rows }) => (typeof rows === 'string' ? [] : rows));
  const owned = tests.filter(({ kind }) => kind === 'OWNED');
  return owned.length > 0 ? owned : 'NONE';
};

/** What a review took out of the version is kept beside it, for the owner. */
function withReserved(
  { storage, nullable }: Field,
  { open, own }: { readonly open: Sql; readonly own: Sql },
  { table }: Catalogue,
): Sql {
  if (!nullable) return open;
  const kept = sql`(jsonb_populate_record(NULL::${sql.table(table)}, v._reserved)).${sql.id(storage.column)}`;
  return sql`CASE WHEN ${own} AND jsonb_exists(v._reserved, ${storage.column}) THEN ${kept} ELSE ${open} END`;
}
