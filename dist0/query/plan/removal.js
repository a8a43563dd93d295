import { sql } from 'kysely';
import { column, rowsHold, visible } from "../sql/expressions.js";
/**
 * The value to be read: what the review removed is not in the field's column any more, for any
 * door, and kept for the record's own department alone.
 */
export function readable(field, decision, table) {
    const seen = visible(field, decision, table);
    const owned = ownedTests(decision);
    if (!field.nullable || owned.length === 0)
        return seen;
    const { alias, catalogue } = table;
    const reserved = column(alias, '_reserved');
    const name = field.storage.column;
    const kept = sql `(jsonb_populate_record(NULL::${sql.table(catalogue.table)}, ${reserved})).${sql.id(name)}`;
    return sql `CASE WHEN jsonb_exists(${reserved}, ${name}) AND ${rowsHold(owned, table)} THEN ${kept} ELSE ${seen} END`;
}
/** Tells of a row why the review withholds the field from this viewer; undefined where it does not. */
export function planRemoval(field, decision, { cells, table }) {
    if (!field.nullable)
        return () => undefined;
    const owned = ownedTests(decision);
    const told = cells.add('_removed', () => column(table.alias, '_removed'));
    const own = owned.length > 0 ? cells.add('_own', () => rowsHold(owned, table)) : undefined;
    const { coordinate, level } = decision.withholding;
    return (row) => {
        const removal = row[told];
        if (!removal?.fields.includes(field.name))
            return undefined;
        if (own !== undefined && row[own] === true)
            return undefined;
        return { coordinate, level, reason: removal.reason, basis: removal.basis };
    };
}
const ownedTests = ({ openings }) => openings.flatMap(({ rows }) => typeof rows === 'string' ? [] : rows.filter(({ kind }) => kind === 'OWNED'));
