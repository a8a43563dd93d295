import { sql } from 'kysely';
import { run } from "../base/statement.js";
/** Whether a code names a department: one that keeps a catalogue, or one that was registered. */
export function departmentExists({ pool }, { subgraphs }) {
    return async (code) => {
        if (subgraphs.has(code))
            return true;
        const registered = sql `SELECT 1 FROM departments
      WHERE code = ${code} AND _status IN ('SUBMITTED', 'PUBLISHED') LIMIT 1`;
        return (await run(pool, registered, { named: true })).length > 0;
    };
}
