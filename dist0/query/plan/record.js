import { sql } from 'kysely';
import { globalId } from "../global-id.js";
import { newCells, rowOf, tupleOf } from "../sql/cells.js";
import { column, outputOf, visibleRows } from "../sql/expressions.js";
import { systemColumns } from "../sql/system-columns.js";
import { planConnection, readConnection } from "./connection.js";
import { followed, planField } from "./field.js";
import { planVersions } from "./versions.js";
import { planWithheld } from "./withheld.js";
/** The plan of a selection; `cells` may be shared by several selections of the same record. */
export function planRecord(select, planning) {
    const reads = select.map((one) => [one.key, planSelected(one, planning)]);
    const read = (row) => {
        const record = Object.create(null);
        for (const [key, readOne] of reads)
            record[key] = readOne(row);
        return record;
    };
    return { cells: planning.cells, read };
}
function planSelected(selected, planning) {
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
            return planWithheld(planning);
        case 'DISPUTED':
            return planDisputed(planning);
        case 'VERSIONS':
            return planVersions(selected, planning);
        case 'REFERENCE':
            return planReference(selected, planning);
        case 'REVERSE':
            return planReverse(selected, planning);
    }
}
function planId({ cells, table }) {
    const cell = cells.add('id', () => column(table.alias, 'id'));
    return (row) => globalId(table.catalogue.typeName, row[cell]);
}
/** Departments refer to each other's records by their single key. */
function planRef({ cells, table }) {
    const key = table.catalogue.fields.find((field) => field.name === table.catalogue.key[0]);
    const cell = cells.add('ref', () => column(table.alias, key.storage.column));
    return (row) => row[cell];
}
function planSystem(name, { cells, table }) {
    const { column: physical, type } = systemColumns[name];
    const cell = cells.add(physical, () => outputOf({ type, list: false }, column(table.alias, physical)));
    return (row) => row[cell];
}
/** Whether somebody disputes what the record says, and nothing is settled yet. */
function planDisputed({ cells, table }) {
    const cell = cells.add('disputed', () => sql `EXISTS (SELECT FROM disputes WHERE disputes.catalogue = ${table.catalogue.code}
      AND disputes.record_id = ${column(table.alias, 'id')} AND disputes.settled_at IS NULL)`);
    return (row) => row[cell];
}
/** A reference leads only to records that the viewer may see, and only where he sees what it is made of. */
function planReference(selected, planning) {
    const { reference, target, foreign, select } = selected;
    const by = followed(reference, planning);
    if (!by)
        return () => null;
    if (foreign)
        return planForeign(selected, { planning, by });
    const table = { catalogue: target, alias: `t${planning.depth + 1}` };
    const inner = planRecord(select, {
        ...planning,
        table,
        depth: planning.depth + 1,
        cells: newCells(),
    });
    const key = target.fields.find((field) => field.name === target.key[0]);
    const { asking, today } = planning;
    const cell = planning.cells.append(sql `(SELECT ${tupleOf(inner.cells)} FROM ${sql.table(target.table)} AS ${sql.ref(table.alias)}
      WHERE ${column(table.alias, key.storage.column)} = ${by}
        AND ${visibleRows(asking.viewer, today, table.alias)})`);
    return (row) => readNested(row[cell], (tuple) => inner.read(rowOf(inner.cells, tuple)));
}
const readNested = (tuple, read) => tuple == null ? null : read(tuple);
/** Of another subgraph's record this one knows its reference, and what points to it from here. */
function planForeign({ reference, target, select }, { planning, by }) {
    const prefix = reference.name;
    const cell = planning.cells.add(`${prefix} ref`, () => by);
    const inner = planStub(select, { ...planning, target, keyOf: () => by, prefix });
    return (row) => (row[cell] == null ? null : inner(row));
}
/** The plan of a record whose own table is elsewhere: its reference and its reverse connections. */
export function planStub(select, planning) {
    const { cells, prefix, keyOf } = planning;
    const reads = select.map((one) => {
        if (one.kind === 'REVERSE')
            return [one.key, planReverseOf(one, planning)];
        const cell = cells.add(`${prefix} ref`, keyOf);
        return [one.key, (row) => row[cell]];
    });
    return (row) => Object.fromEntries(reads.map(([key, read]) => [key, read(row)]));
}
function planReverse(selected, planning) {
    const { table } = planning;
    const key = table.catalogue.fields.find((field) => field.name === table.catalogue.key[0]);
    const keyOf = () => column(table.alias, key.storage.column);
    return planReverseOf(selected, {
        ...planning,
        target: table.catalogue,
        keyOf,
        prefix: table.alias,
    });
}
function planReverseOf(selected, planning) {
    const { cells, asking, today, depth, keyOf } = planning;
    const { connection, reverse } = selected;
    const plan = planConnection(connection, {
        asking,
        today,
        depth: depth + 1,
        parent: { by: reverse.by, key: keyOf() },
    });
    const cell = cells.append(plan.nested());
    return (row) => readConnection(plan, row[cell]);
}
