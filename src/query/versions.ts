import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import { run } from '../base/statement.ts';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { wholly } from '../disclosure/decide.ts';
import type { Rows } from '../disclosure/decision.ts';
import type { Asking } from './asking.ts';
import { onRecord } from './grant-reads.ts';
import { planGrantUse } from './plan/by-grant.ts';
import { decideFor } from './plan/field.ts';
import { newCells, type Cells, type Row } from './sql/cells.ts';
import {
  column,
  conditionHolds,
  outputOf,
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
  /** By field name; what the viewer does not see is not there. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/**
 * Contents of versions, current or past, in the order asked, under the viewer's rights of this moment:
 * a past version shows a field only where the record of today would show it too.
 */
export function askVersions(
  { catalogue, versions }: { catalogue: Catalogue; versions: readonly VersionAsked[] },
  asking: Asking,
): Promise<readonly VersionSeen[]> {
  return onRecord(asking, async (recorded) => {
    const cells = newCells();
    cells.append(sql`w.place::int`);
    cells.append(visibleRows(asking.viewer, civilDate(asking.at), now));
    cells.append(sql`${column(then, 'id')} IS NOT NULL`);
    const read = planFields(catalogue, recorded, cells);
    const statement = statementOf({ catalogue, versions }, recorded, cells);
    const rows = await run<Row>(asking.db.pool, statement, { named: true, rowMode: 'array' });
    const seen = new Map(rows.map((row) => [row[0], seenOf(row, read)]));
    return versions.map((_, i) => seen.get(i + 1) ?? hidden);
  });
}

const hidden: VersionSeen = { visible: false };

function seenOf(row: Row, read: (row: Row) => VersionSeen['values']): VersionSeen {
  const [, visible, kept] = row;
  return visible === true ? { visible, values: kept === true ? read(row) : undefined } : hidden;
}

// The record as it is today, and the version that is asked for.
const [now, then] = ['n', 'v'];

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

function planFields(catalogue: Catalogue, asking: Asking, cells: Cells) {
  const fields = catalogue.fields.map((field) =>
    planVersionField(field, { catalogue, asking, cells }),
  );
  const reads = fields.filter((read) => read !== undefined);
  return (row: Row) => Object.fromEntries(reads.flatMap((read) => read(row)));
}

interface PlanningVersion {
  readonly catalogue: Catalogue;
  readonly asking: Asking;
  readonly cells: Cells;
}

/** Reads the field's name and value from a row, or nothing where the viewer does not see it. */
type ReadPair = (row: Row) => readonly (readonly [string, unknown])[];

function planVersionField(
  field: Field,
  { catalogue, asking, cells }: PlanningVersion,
): ReadPair | undefined {
  const decision = decideFor(field, 'READ', asking);
  if (wholly(decision) === 'WITHHELD') return undefined;
  const table = { catalogue, alias: then };
  const [raw, masked] = [
    inBoth(decision.raw, catalogue),
    maskedInBoth(field, decision.masked, catalogue),
  ];
  const value = cells.append(
    outputOf(
      field,
      sql`CASE WHEN ${raw} THEN ${column(then, field.storage.column)}
        WHEN ${masked} THEN ${column(then, field.storage.shownColumn ?? field.storage.column)} END`,
    ),
  );
  const shown = cells.append(sql`(${raw} OR ${masked})`);
  const noteGrants = planGrantUse(field, decision, { asking, cells, table });
  return (row) => {
    if (row[shown] !== true) return [];
    noteGrants?.(row);
    return [[field.name, row[value]]];
  };
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
