import { sql } from 'kysely';
import { run } from '../base/statement.ts';
import type { Queryable } from '../base/database.ts';
import type { Catalogue, Field } from '../catalogue/model.ts';
import { anonymous } from '../disclosure/viewer.ts';
import { decide } from '../disclosure/decide.ts';
import { column, outputOf } from './sql/expressions.ts';

/** A published record as every reader sees it. */
export interface PublicContent {
  readonly id: string;
  readonly department: string;
  readonly version: number;
  /** Of `alikeFields`, in their order. */
  readonly values: readonly unknown[];
}

const pageSize = 2000;

/** Fields that every reader sees alike on every published record: open, unmasked, not the subject's to choose. */
export const alikeFields = ({ fields }: Catalogue): readonly Field[] =>
  fields.filter(
    (field) => decide({ field, viewer: anonymous, at: new Date(0), use: 'READ' }).raw === 'ALL',
  );

/** All published records of a catalogue in the order of their ids, a page at a time. */
export async function* publicContents(
  db: Queryable,
  catalogue: Catalogue,
): AsyncGenerator<readonly PublicContent[]> {
  const values = alikeFields(catalogue).map((field) =>
    outputOf(field, column('t0', field.storage.column)),
  );
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const statement = sql`SELECT ${sql.join([sql`id, _owner, _version`, ...values])}
      FROM ${sql.table(catalogue.table)} AS t0
      WHERE _status = 'PUBLISHED' AND id > ${after}::uuid ORDER BY id LIMIT ${pageSize}`;
    const rows = await run<[string, string, number, ...unknown[]]>(db, statement, {
      rowMode: 'array',
    });
    if (rows.length === 0) return;
    yield rows.map(([id, department, version, ...rest]) => ({
      id,
      department,
      version,
      values: rest,
    }));
    after = rows.at(-1)![0];
  }
}
