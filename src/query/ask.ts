import { sql } from 'kysely';
import { civilDate } from '../base/clock.ts';
import { fieldOf, type Catalogue } from '../catalogue/model.ts';
import type { Asking } from './asking.ts';
import { tooManyKeys } from './errors.ts';
import { onRecord } from './grant-reads.ts';
import { later, settle, type Given } from './later.ts';
import { planConnection, readConnection } from './plan/connection.ts';
import { planRecord, planStub } from './plan/record.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { ConnectionQuestion, RecordsQuestion, Selection } from './question.ts';
import { sentPage, type AsSent } from './sent-page.ts';
import { newCells, type Row } from './sql/cells.ts';
import { column, readsAs, typeOf, visibleRows, type Sql } from './sql/expressions.ts';
import { departmentIn } from './within.ts';

/** An answer keyed as the question was. */
export type Answer = Readonly<Record<string, unknown>>;

/** Every page of a catalogue, through any door, is read here: question -> plan -> one statement -> answer. */
export const askConnection = (question: ConnectionQuestion, asking: Asking): Promise<Answer> =>
  askNow(asking, (recorded, given) => prepareConnection(question, recorded, given));

/** A page that is planned. */
export interface PreparedConnection extends Prepared<Answer> {
  /** How it is read from rows as PostgreSQL sends them; not where their number is asked for. */
  readonly asSent?: AsSent;
}

/** A page as a plan that can be run again, with other values where the question leaves them open. */
export function prepareConnection(
  question: ConnectionQuestion,
  asking: Asking,
  given: Given,
): PreparedConnection {
  let asSent: AsSent | undefined;
  const prepared = prepare<Answer>(asking, given, (planning) => {
    const plan = planConnection(question, { ...planning, depth: 0 });
    if (!plan.wantsTotal) {
      asSent = { parts: plan.parts, page: (rows, running) => sentPage(plan, rows, running) };
      return {
        statement: plan.rows(),
        shortcut: plan.shortcut(),
        read: (rows, running) => readConnection(plan, [null, rows], running),
      };
    }
    const read = ([row]: readonly Row[], running: Parameters<typeof readConnection>[2]) =>
      readConnection(plan, row![0] as [number, Row[]], running);
    return { statement: sql`SELECT ${plan.nested()}`, read };
  });
  return { ...prepared, asSent, department: departmentIn(question) };
}

/** Single records by id or key, in the order asked; null where there is none that the viewer may see. */
export const askRecords = (
  question: RecordsQuestion,
  asking: Asking,
): Promise<readonly (Answer | null)[]> =>
  askNow(asking, (recorded, given) => prepareRecords(question, recorded, given));

/** The same as a plan that can be run again. */
export function prepareRecords(
  { catalogue, by, values: asked, atMostOne, select }: RecordsQuestion,
  asking: Asking,
  given: Given,
): Prepared<readonly (Answer | null)[]> {
  const values = later(asked, checkedKeys);
  const key = fieldOf(catalogue, catalogue.key[0]!)!;
  const [name, type] = by === 'ID' ? ['id', 'uuid'] : [key.storage.column, typeOf(key)];
  const readable = later(values, (all) =>
    by === 'ID' ? all : all.filter((value) => readsAs(key, value)),
  );
  return prepare(asking, given, (planning) => {
    const cells = newCells();
    const table = { catalogue, alias: 't0' };
    cells.add('wanted', () => sql`${column('t0', name)}::text`);
    const { read } = planRecord(select, { ...planning, table, depth: 0, cells });
    const { viewer } = planning.asking;
    const where = (wanted: Sql) =>
      sql`SELECT ${sql.join([...cells.expressions])} FROM ${sql.table(catalogue.table)} AS t0
        WHERE ${column('t0', name)} ${wanted} AND ${visibleRows(viewer, planning.today, 't0')}`;
    const typed = (value: unknown) => sql`${value}::${sql.raw(type)}`;
    // PostgreSQL plans for one row once, for a list of any length each time anew.
    const one = later(readable, ([first]) => first ?? null);
    const readOne = {
      statement: where(sql`= ${typed(one)}`),
      byKey: {
        key: one,
        statement: (keys: readonly unknown[]) => where(sql`IN (${sql.join(keys.map(typed))})`),
      },
    };
    const readList = { statement: where(sql`= ANY(${readable}::${sql.raw(type)}[])`) };
    return {
      ...(atMostOne ? readOne : readList),
      // Planned all the same: what is refused or withheld is told.
      isVain: (now) => settle(values, now).length === 0,
      read: (rows, running) => {
        const found = new Map(rows.map((row) => [row[0], row]));
        return settle(values, running.given).map((value) => {
          const row = found.get(value);
          return row ? read(row, running) : null;
        });
      },
    };
  });
}

const mostKeys = 5000;

function checkedKeys(values: readonly string[]): readonly string[] {
  if (values.length > mostKeys) throw tooManyKeys(values.length, mostKeys);
  return values;
}

/** A record of another subgraph, as far as this one knows it: what points to it from here. */
export interface StubsQuestion {
  readonly target: Catalogue;
  readonly keys: readonly string[];
  readonly select: Selection;
}

/** Reverse connections of records whose own table is elsewhere, for all keys in one statement. */
export const askStubs = (question: StubsQuestion, asking: Asking): Promise<readonly Answer[]> =>
  askNow(asking, (recorded, given) => prepareStubs(question, recorded, given));

function prepareStubs(
  { target, keys, select }: StubsQuestion,
  asking: Asking,
  given: Given,
): Prepared<readonly Answer[]> {
  const key = fieldOf(target, target.key[0]!)!;
  const keyOf = () => sql`k.ref::${sql.raw(typeOf(key))}`;
  const refs = keys.map((ref) => (readsAs(key, ref) ? ref : null));
  return prepare(asking, given, (planning) => {
    const cells = newCells();
    cells.add('n', () => sql`k.n::int`);
    const stub = { ...planning, depth: 0, cells, target, keyOf, prefix: 'k' };
    const read = planStub(select, stub);
    return {
      statement: sql`SELECT ${sql.join([...cells.expressions])} FROM unnest(${refs}::text[]) WITH ORDINALITY AS k(ref, n) ORDER BY k.n`,
      isVain: () => keys.length === 0,
      read: (rows, running) => rows.map((row) => read(row, running)),
    };
  });
}

/** Plans and runs at once, on record. */
const askNow = <T>(asking: Asking, plan: (asking: Asking, given: Given) => Prepared<T>) =>
  onRecord(asking, async (recorded): Promise<T> => {
    const given = { values: {}, today: civilDate(asking.at) };
    return plan(recorded, given).run({ ...recorded, given });
  });
