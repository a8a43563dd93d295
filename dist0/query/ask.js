import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { run } from "../base/statement.js";
import { fieldOf } from "../catalogue/model.js";
import { tooManyKeys } from "./errors.js";
import { onRecord } from "./grant-reads.js";
import { planConnection, readConnection } from "./plan/connection.js";
import { planRecord, planStub } from "./plan/record.js";
import { newCells } from "./sql/cells.js";
import { column, readsAs, typeOf, visibleRows } from "./sql/expressions.js";
/** Every page of a catalogue, through any door, is read here: question -> plan -> one statement -> answer. */
export function askConnection(question, asking) {
    return onRecord(asking, (recorded) => answerConnection(question, recorded));
}
async function answerConnection(question, asking) {
    const plan = planConnection(question, { asking, today: civilDate(asking.at), depth: 0 });
    if (!plan.wantsTotal)
        return readConnection(plan, [null, await fetchRows(plan.rows(), asking)]);
    const [row] = await fetchRows(sql `SELECT ${plan.nested()}`, asking);
    return readConnection(plan, row[0]);
}
/** Single records by id or key, in the order asked; null where there is none that the viewer may see. */
export function askRecords(question, asking) {
    return onRecord(asking, (recorded) => answerRecords(question, recorded));
}
async function answerRecords(question, asking) {
    const { catalogue, by, values, select } = question;
    if (values.length > mostKeys)
        throw tooManyKeys(values.length, mostKeys);
    const [table, today] = [{ catalogue, alias: 't0' }, civilDate(asking.at)];
    const cells = newCells();
    const key = fieldOf(catalogue, catalogue.key[0]);
    const [name, type] = by === 'ID' ? ['id', 'uuid'] : [key.storage.column, typeOf(key)];
    const readable = by === 'ID' ? values : values.filter((value) => readsAs(key, value));
    cells.add('wanted', () => sql `${column('t0', name)}::text`);
    const { read } = planRecord(select, { table, asking, today, depth: 0, cells });
    if (values.length === 0)
        return []; // planned all the same: what is refused or withheld is told
    const statement = sql `SELECT ${sql.join([...cells.expressions])} FROM ${sql.table(catalogue.table)} AS t0
    WHERE ${column('t0', name)} = ANY(${readable}::${sql.raw(type)}[]) AND ${visibleRows(asking.viewer, today, 't0')}`;
    const found = new Map((await fetchRows(statement, asking)).map((row) => [row[0], row]));
    return values.map((value) => (found.has(value) ? read(found.get(value)) : null));
}
const mostKeys = 5000;
/** Reverse connections of records whose own table is elsewhere, for all keys in one statement. */
export function askStubs(question, asking) {
    return onRecord(asking, (recorded) => answerStubs(question, recorded));
}
async function answerStubs({ target, keys, select }, asking) {
    const cells = newCells();
    cells.add('n', () => sql `k.n::int`);
    const key = fieldOf(target, target.key[0]);
    const keyOf = () => sql `k.ref::${sql.raw(typeOf(key))}`;
    const read = planStub(select, {
        asking,
        today: civilDate(asking.at),
        depth: 0,
        cells,
        target,
        keyOf,
        prefix: 'k',
    });
    if (keys.length === 0)
        return [];
    const refs = keys.map((ref) => (readsAs(key, ref) ? ref : null));
    const statement = sql `SELECT ${sql.join([...cells.expressions])} FROM unnest(${refs}::text[]) WITH ORDINALITY AS k(ref, n) ORDER BY k.n`;
    return (await fetchRows(statement, asking)).map(read);
}
/** The only place that reads catalogue tables. */
const fetchRows = (statement, { db }) => run(db.pool, statement, { named: true, rowMode: 'array' });
