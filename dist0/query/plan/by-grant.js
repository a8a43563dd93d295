import { sql } from 'kysely';
import { openRows } from "../../disclosure/decide.js";
import { column, rowsHold } from "../sql/expressions.js";
/** Notes each record whose field is read by a grant; undefined where no grant is needed for it. */
export function planGrantUse({ catalogueCode: catalogue, name: field }, decision, { asking: { reads }, cells, table }) {
    const needed = grantsNeeded(decision);
    if (!reads || needed.length === 0)
        return undefined;
    const id = cells.add('id', () => column(table.alias, 'id'));
    const used = cells.add(`${field} grants`, () => grantsUsed(decision, needed, table));
    return (row) => {
        const grants = row[used];
        if (grants.length > 0)
            reads.note({ catalogue, field, grants, record: row[id] });
    };
}
/** Notes a field that the whole question compares with by grants (what is not found tells as much), or reads on every record. */
export function noteGrantUse(field, decision, { reads, record }) {
    const grants = grantsNeeded(decision).map(({ id }) => id);
    if (grants.length > 0)
        reads?.note({ catalogue: field.catalogueCode, field: field.name, grants, record });
}
/** The grants without which not every record would show the field in the clear. */
function grantsNeeded({ openings }) {
    return rowsWithout(openings) === 'ALL' ? [] : openings.flatMap(({ grants }) => grants ?? []);
}
const rowsWithout = (openings) => openRows(openings.filter(({ grants }) => !grants), 'RAW');
function grantsUsed({ openings }, needed, table) {
    const each = needed.map((grant) => sql `CASE WHEN ${rowsHold([{ kind: 'GRANTED', grant }], table)} THEN ${grant.id}::text END`);
    const used = sql `array_remove(ARRAY[${sql.join(each)}], NULL)`;
    const without = rowsWithout(openings);
    if (without === 'NONE')
        return used;
    return sql `CASE WHEN ${rowsHold(without, table)} THEN '{}'::text[] ELSE ${used} END`;
}
