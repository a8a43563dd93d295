import { sql } from 'kysely';
import type { Database } from '../base/database.ts';
import { run } from '../base/statement.ts';
import type { Catalogues } from '../catalogue/model.ts';

/** Whether a code names a department: one that keeps a catalogue, or one that was registered. */
export function departmentExists(
  { pool }: Pick<Database, 'pool'>,
  { subgraphs }: Pick<Catalogues, 'subgraphs'>,
): (code: string) => Promise<boolean> {
  return async (code) => {
    if (subgraphs.has(code)) return true;
    const registered = sql`SELECT 1 FROM departments
      WHERE code = ${code} AND _status IN ('SUBMITTED', 'PUBLISHED') LIMIT 1`;
    return (await run(pool, registered, { named: true })).length > 0;
  };
}
