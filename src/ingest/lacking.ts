import type pg from 'pg';
import type { Catalogue } from '../catalogue/model.ts';
import type { Issue } from './issue.ts';
import type { Validated } from './validate.ts';

/**
 * Rows that lack only what the template requires. Records taken through a source's own layout, or with a
 * placeholder, lack it too: what is stored already may be sent again as it stands (an export, for one).
 */
export interface Lacking {
  /** Whether the row waits for the comparison with what is stored, its issues with it. */
  waits(row: Validated, issues: readonly Issue[]): boolean;
  /** Takes out the rows that are not stored like this, and tells what is to be reported of all that waited. */
  settle(client: pg.ClientBase): Promise<readonly Issue[]>;
}

export function lackingRows({ table, fields }: Catalogue): Lacking {
  const waiting = new Map<number, readonly Issue[]>();
  const essential = fields.filter((field) => !field.nullable);
  const waits = ({ line, values }: Validated, issues: readonly Issue[]) => {
    const errors = issues.filter(isError);
    if (errors.length === 0 || errors.some(({ code }) => code !== missing)) return false;
    if (essential.some(({ name }) => (values[name] ?? null) === null)) return false;
    waiting.set(line, issues);
    return true;
  };
  const settle = async (client: pg.ClientBase) => {
    if (waiting.size === 0) return [];
    const { rows } = await client.query<{ line: number }>(
      `delete from staged s where s._line = any($1::int[])
         and not exists (select from ${table} t where t.id = s.id and t._hash = s._hash)
       returning s._line as line`,
      [[...waiting.keys()]],
    );
    const lacking = new Set(rows.map(({ line }) => line));
    return [...waiting].flatMap(([line, issues]) =>
      issues.filter((issue) => lacking.has(line) || !isError(issue)),
    );
  };
  return { waits, settle };
}

const missing = 'INGEST_VALUE_MISSING';
const isError = ({ severity }: Issue) => severity === 'ERROR';
