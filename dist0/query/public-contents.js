import { sql } from 'kysely';
import { run } from "../base/statement.js";
import { anonymous } from "../disclosure/viewer.js";
import { decide } from "../disclosure/decide.js";
import { column, outputOf } from "./sql/expressions.js";
const pageSize = 2000;
/** Fields that every reader sees alike on every published record: open, unmasked, not the subject's to choose. */
export const alikeFields = ({ fields }) => fields.filter((field) => decide({ field, viewer: anonymous, at: new Date(0), use: 'READ' }).raw === 'ALL');
/** All published records of a catalogue in the order of their ids, a page at a time. */
export async function* publicContents(db, catalogue) {
    const values = alikeFields(catalogue).map((field) => outputOf(field, column('t0', field.storage.column)));
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
        const statement = sql `SELECT ${sql.join([sql `id, _owner, _version`, ...values])}
      FROM ${sql.table(catalogue.table)} AS t0
      WHERE _status = 'PUBLISHED' AND id > ${after}::uuid ORDER BY id LIMIT ${pageSize}`;
        const rows = await run(db, statement, {
            rowMode: 'array',
        });
        if (rows.length === 0)
            return;
        yield rows.map(([id, department, version, ...rest]) => ({
            id,
            department,
            version,
            values: rest,
        }));
        after = rows.at(-1)[0];
    }
}
