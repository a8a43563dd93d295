import type { Catalogue } from '../catalogue/model.ts';
import type { Queryable } from '../base/database.ts';
import { departmentMayNotWrite, departmentUnknown } from './errors.ts';

/** A body that may send records. */
export interface Department {
  readonly code: string;
  readonly name: string;
  readonly creditCode?: string;
}

/** The registered departments, by what a file may call them. */
export interface Departments {
  /** By code and by unified social credit code. */
  readonly byCode: ReadonlyMap<string, Department>;
  readonly byName: ReadonlyMap<string, Department>;
}

interface DepartmentRow {
  readonly code: string;
  readonly name: string;
  readonly credit_code: string | null;
}

/** The departments that are records of the catalogue "departments", and the keepers of catalogues. */
export async function readDepartments(
  db: Queryable,
  keepers: Iterable<string>,
): Promise<Departments> {
  const { rows } = await (db as { query(text: string): Promise<{ rows: DepartmentRow[] }> }).query(
    `select code, name, credit_code from departments where _status in ('SUBMITTED', 'PUBLISHED')`,
  );
  const registered = rows.map((row) => ({
    code: row.code,
    name: row.name,
    creditCode: row.credit_code ?? undefined,
  }));
  const codes = new Set(registered.map((one) => one.code));
  const unregistered = [...keepers]
    .filter((code) => !codes.has(code))
    .map((code) => ({ code, name: code }));
  const all: readonly Department[] = [...registered, ...unregistered];
  return {
    byCode: new Map([
      ...all.filter((one) => one.creditCode).map((one) => [one.creditCode!, one] as const),
      ...all.map((one) => [one.code, one] as const),
    ]),
    byName: new Map(all.map((one) => [one.name, one])),
  };
}

/** The department that sends, if it is registered and may write the catalogue. */
export async function senderOf(
  db: Queryable,
  code: string,
  { catalogue, departments }: { readonly catalogue: Catalogue; readonly departments: Departments },
): Promise<Department> {
  const sender = departments.byCode.get(code);
  if (!sender) throw departmentUnknown(code);
  if (sender.code === catalogue.owner) return sender;
  const { rowCount } = await (
    db as { query(text: string, values: string[]): Promise<{ rowCount: number | null }> }
  ).query('select 1 from catalogue_writers where department = $1 and catalogue = $2', [
    sender.code,
    catalogue.code,
  ]);
  if (!rowCount) throw departmentMayNotWrite(code, catalogue);
  return sender;
}
