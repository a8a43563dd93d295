import { checkCreditCode } from '../base/credit-code.ts';
import { recorded } from '../audit/recorded.ts';
import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { publishOwnBatch } from '../publication/review.ts';
import { catalogueUnknown, departmentWrong } from './errors.ts';
import type { Ingesting } from './intake.ts';
import { runIngest } from './run.ts';

/** A department to be put on record: fields of the catalogue "departments", and what it may write. */
export type NewDepartment = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly name: string;
  /** Codes of catalogues. */
  readonly writes: readonly string[];
};

/** Puts departments on record, or corrects them; the platform's own act, so they are published at once. */
export async function addDepartments(
  ingesting: Ingesting,
  departments: readonly NewDepartment[],
): Promise<void> {
  departments.forEach((department) => checkDepartment(department, ingesting));
  const records = departments.map(({ writes: _, ...record }) => record);
  const receipt = await runIngest(
    {
      catalogue: 'departments',
      department: 'platform',
      submittedBy: 'platform',
      source: Buffer.from(JSON.stringify(records)),
      format: 'json',
      atomic: true,
    },
    ingesting,
  );
  if (receipt.state === 'REFUSED')
    throw departmentWrong(receipt.issues.map(({ column, en }) => `${column}: ${en}`));
  if (receipt.batch && receipt.state === 'SUBMITTED') {
    await publishOwnBatch(ingesting, {
      batch: receipt.batch,
      officer: 'platform',
      at: ingesting.at,
    });
  }
  await grantWriting(ingesting, departments);
}

function checkDepartment({ code, writes }: NewDepartment, { catalogues }: Ingesting): void {
  const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
  if (!slug && checkCreditCode(code) !== 'OK') {
    throw departmentWrong([
      `the code "${code}" is neither a unified social credit code nor lower-case words joined by hyphens`,
    ]);
  }
  const unknown = writes.find((catalogue) => !catalogues.byCode.has(catalogue));
  if (unknown !== undefined) throw catalogueUnknown(unknown);
}

/** What a department may write is on record with it; said again, it changes nothing. */
async function grantWriting(
  { db, at }: Ingesting,
  departments: readonly NewDepartment[],
): Promise<void> {
  const pairs = departments.flatMap(({ code, writes }) =>
    writes.map((catalogue) => ({ code, catalogue })),
  );
  await recorded(db, { at, by: 'platform' }, async (client) => {
    const allowed = await run<{ department: string; catalogue: string }>(client, {
      text: `insert into catalogue_writers (department, catalogue)
        select * from unnest($1::text[], $2::text[]) on conflict do nothing returning department, catalogue`,
      values: [pairs.map((pair) => pair.code), pairs.map((pair) => pair.catalogue)],
    });
    if (allowed.length === 0) return { result: undefined };
    const entry = { action: 'WRITING_ALLOWED', subject: 'departments', detail: { allowed } };
    return { result: undefined, entry };
  });
}

/** A department on record. */
export interface ListedDepartment {
  readonly code: string;
  readonly name: string;
  readonly creditCode: string | null;
  readonly writes: readonly string[];
}

/** The departments on record, with the catalogues that each may write. */
export function listDepartments(db: Queryable): Promise<ListedDepartment[]> {
  return run<ListedDepartment>(db, {
    text: `select code, name, credit_code as "creditCode",
        array(select catalogue from catalogue_writers w where w.department = d.code order by catalogue) as writes
      from departments d where _status in ('SUBMITTED', 'PUBLISHED') order by code`,
    values: [],
  });
}
