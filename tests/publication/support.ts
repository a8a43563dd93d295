import { readFileSync } from 'node:fs';
import type { Environment } from '../../src/base/settings.ts';
import type { Receipt } from '../../src/ingest/receipt.ts';
import { runIngest } from '../../src/ingest/run.ts';
import { approveBatch, type Approving } from '../../src/publication/review.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { globalId } from '../../src/query/global-id.ts';
import { followingAs, readTold, type Told } from '../changes/following.ts';
import { csvOf, identitySecret, penalty } from '../ingest/support.ts';
import { testExchange, today, type TestExchange } from '../support/exchange.ts';
import { citizen, officerOf } from '../support/viewers.ts';

/** The department that decides the penalties of these tests. */
export const department = '11230500001755309F';
export const owner = officerOf(department);
export const penalties = 'penalty-decisions';

type Columns = Parameters<typeof penalty>[0];
type Row = Record<string, unknown>;

/** An exchange to which penalties are sent, reviewed and taken down again. */
export interface PublicationExchange extends TestExchange {
  rows(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Sends penalties with these changes to the usual one. */
  deliver(changes: Columns[], more?: { submittedBy?: string; at?: Date }): Promise<Receipt>;
  deliverFile(source: Buffer): Promise<Receipt>;
  submit(...changes: Columns[]): Promise<string>;
  approve(batch: string, more?: Partial<Approving>): ReturnType<typeof approveBatch>;
  /** Sends and approves; the ids by which the API knows the records, in the order sent. */
  publish(...changes: Columns[]): Promise<string[]>;
  row(number: string): Promise<Row>;
  events(viewer?: Viewer): Promise<readonly Told[]>;
  audit(): Promise<{ action: string; actor: string; subject: string; detail: Row }[]>;
}

export async function publicationExchange(env: Environment = {}): Promise<PublicationExchange> {
  const exchange = await testExchange('schema', env);
  const { db } = exchange;
  const rows = async (sql: string, values: unknown[] = []) =>
    (await db.pool.query<Row>(sql, values)).rows;
  const deliverFile = (source: Buffer, { submittedBy = 'clerk', at = today } = {}) =>
    runIngest(
      { catalogue: penalties, department, submittedBy, source },
      { ...exchange, at, identitySecret },
    );
  const deliver: PublicationExchange['deliver'] = (changes, more) =>
    deliverFile(csvOf(changes.map((change) => penalty(change))), more);
  const submit = async (...changes: Columns[]) => (await deliver(changes)).batch!;
  const approve: PublicationExchange['approve'] = (batch, more = {}) =>
    approveBatch(exchange, { batch, officer: 'reviewer', at: today, ...more });
  const row = async (number: string) =>
    (await rows('select * from penalty_decisions where document_number = $1', [number]))[0]!;
  const publish = async (...changes: Columns[]) => {
    await approve(await submit(...changes));
    const found = await Promise.all(changes.map((change) => row(change!['CF_WSH']!)));
    return found.map(({ id }) => globalId('PenaltyDecision', id as string));
  };
  await registerDepartments(exchange);
  return {
    ...{ ...exchange, rows, deliver, deliverFile, submit, approve, publish, row },
    events: async (viewer = citizen) =>
      (await readTold({ first: 1000 }, followingAs(viewer, exchange))).events,
    audit: async () =>
      (await rows(
        'select action, actor, subject, detail from audit_entries order by seq',
      )) as never,
  };
}

/** The departments of the sample, and what each may write. */
async function registerDepartments({ db, catalogues }: TestExchange): Promise<void> {
  const source = readFileSync('prisma/sample/departments.json');
  await runIngest(
    { catalogue: 'departments', department: 'platform', submittedBy: 'platform', source },
    { db, catalogues, at: today, identitySecret },
  );
  const listed = JSON.parse(source.toString()) as { code: string; catalogues: string[] }[];
  for (const { code, catalogues: written } of listed) {
    await db.pool.query(
      'insert into catalogue_writers (department, catalogue) select $1, unnest($2::text[])',
      [code, written],
    );
  }
}

/** A field of one answer. */
export const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Row | undefined)?.[key], value);
