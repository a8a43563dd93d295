import { sql } from 'kysely';
import type { Asking } from '../asking.ts';
import type { Given, Later } from '../later.ts';
import { globalId } from '../global-id.ts';
import type { Selected, Selection } from '../question.ts';
import { newCells, rowOf, tupleOf, type Cells, type Row } from '../sql/cells.ts';
import {
  column,
  disputed,
  outputOf,
  visibleRows,
  type Sql,
  type Table,
} from '../sql/expressions.ts';
import { systemColumns } from '../sql/system-columns.ts';
import { planConnection, readConnection } from './connection.ts';
import { followed, planField } from './field.ts';
import { planVersions } from './versions.ts';
import {
  inCell,
  made,
  objectOf,
  readAll,
  type ObjectValue,
  type Read,
  type Value,
} from './value.ts';
import { planWithheld } from './withheld.ts';

/** What to fetch of a record, and how the answer is read from it. */
export interface RecordPlan extends ObjectValue {
  readonly cells: Cells;
}

/** Where a plan stands: the table it reads, who asks, and how deep it is nested. */
export interface Planning {
  readonly table: Table;
  readonly asking: Asking;
  readonly given: Given;
  readonly today: Later<string>;
  readonly depth: number;
  readonly cells: Cells;
}

/** The plan of a selection; `cells` may be shared by several selections of the same record. */
export function planRecord(select: Selection, planning: Planning): RecordPlan {
  const parts = select.map((one) => [one.key, planSelected(one, planning)] as const);
  return { cells: planning.cells, ...objectOf(parts) };
}

function planSelected(selected: Selected, planning: Planning): Value {
  switch (selected.kind) {
    case 'ID':
      return planId(planning);
    case 'REF':
      return planRef(planning);
    case 'SYSTEM':
      return planSystem(selected.column, planning);
    case 'FIELD':
      return planField(selected.field, planning);
    case 'WITHHELD':
      return made(planWithheld(planning));
    case 'DISPUTED':
      return planDisputed(planning);
    case 'VERSIONS':
      return made(planVersions(selected, planning));
    case 'REFERENCE':
      return made(planReference(selected, planning));
    case 'REVERSE':
      return made(planReverse(selected, planning));
  }
}

function planId({ cells, table }: Planning): Value {
  const cell = cells.add('id', () => column(table.alias, 'id'));
  return made((row) => globalId(table.catalogue.typeName, row[cell] as string));
}

/** Departments refer to each other's records by their single key. */
function planRef({ cells, table }: Planning): Value {
  const key = table.catalogue.fields.find((field) => field.name === table.catalogue.key[0])!;
  const cell = cells.add('ref', () => column(table.alias, key.storage.column));
  return made((row) => row[cell]);
}

function planSystem(name: keyof typeof systemColumns, { cells, table }: Planning): Value {
  const { column: physical, type } = systemColumns[name];
  const output = { type, list: false };
  const expression = () => outputOf(output, column(table.alias, physical));
  return inCell({ ...output, name: physical, cells, expression });
}

/** Whether somebody disputes what the record says, and nothing is settled yet. */
function planDisputed({ cells, table }: Planning): Value {
  const cell = cells.add('disputed', () => disputed(table));
  return made((row) => row[cell]);
}

type ReferenceSelected = Extract<Selected, { kind: 'REFERENCE' }>;

/** A reference leads only to records that the viewer may see, and only where he sees what it is made of. */
function planReference(selected: ReferenceSelected, planning: Planning): Read {
  const { reference, target, foreign, select } = selected;
  const by = followed(reference, planning);
  if (!by) return () => null;
  if (foreign) return planForeign(selected, { planning, by });
  const table = { catalogue: target, alias: `t${planning.depth + 1}` };
  const inner = planRecord(select, {
    ...planning,
    table,
    depth: planning.depth + 1,
    cells: newCells(),
  });
  const key = target.fields.find((field) => field.name === target.key[0])!;
  const { asking, today } = planning;
  const cell = planning.cells.append(
    sql`(SELECT ${tupleOf(inner.cells)} FROM ${sql.table(target.table)} AS ${sql.ref(table.alias)}
      WHERE ${column(table.alias, key.storage.column)} = ${by}
        AND ${visibleRows(asking.viewer, today, table.alias)})`,
  );
  return (row, running) => {
    const tuple = row[cell] as Row | null;
    return tuple === null ? null : inner.read(rowOf(inner.cells, tuple), running);
  };
}

/** Of another subgraph's record this one knows its reference, and what points to it from here. */
function planForeign(
  { reference, target, select }: ReferenceSelected,
  { planning, by }: { readonly planning: Planning; readonly by: Sql },
): Read {
  const prefix = reference.name;
  const cell = planning.cells.add(`${prefix} ref`, () => by);
  const inner = planStub(select, { ...planning, target, keyOf: () => by, prefix });
  return (row, running) => (row[cell] == null ? null : inner(row, running));
}

/** What a stub needs: the target, and the expression of its key inside the statement. */
export interface StubPlanning extends Omit<Planning, 'table'> {
  readonly target: Table['catalogue'];
  readonly keyOf: () => Sql;
  readonly prefix: string;
}

/** The plan of a record whose own table is elsewhere: its reference and its reverse connections. */
export function planStub(select: Selection, planning: StubPlanning): RecordPlan['read'] {
  const { cells, prefix, keyOf } = planning;
  const reads = select.map((one): readonly [string, Read] => {
    if (one.kind === 'REVERSE') return [one.key, planReverseOf(one, planning)];
    const cell = cells.add(`${prefix} ref`, keyOf);
    return [one.key, (row) => row[cell]];
  });
  return readAll(reads);
}

type ReverseSelected = Extract<Selected, { kind: 'REVERSE' }>;

function planReverse(selected: ReverseSelected, planning: Planning): Read {
  const { table } = planning;
  const key = table.catalogue.fields.find((field) => field.name === table.catalogue.key[0])!;
  const keyOf = () => column(table.alias, key.storage.column);
  return planReverseOf(selected, {
    ...planning,
    target: table.catalogue,
    keyOf,
    prefix: table.alias,
  });
}

function planReverseOf(selected: ReverseSelected, planning: StubPlanning): Read {
  const { cells, asking, given, today, depth, keyOf } = planning;
  const { connection, reverse } = selected;
  const plan = planConnection(connection, {
    asking,
    given,
    today,
    depth: depth + 1,
    parent: { by: reverse.by, key: keyOf() },
  });
  const cell = cells.append(plan.nested());
  return (row, running) =>
    readConnection(plan, row[cell] as readonly [number | null, Row[]], running);
}
