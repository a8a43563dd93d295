import { sql } from 'kysely';
import type { Selected } from '../question.ts';
import { newCells, rowOf, tupleOf, type Row } from '../sql/cells.ts';
import { column, ownedBy } from '../sql/expressions.ts';
import { planRecord, type Planning } from './record.ts';
import type { Read } from './value.ts';

type VersionsSelected = Extract<Selected, { kind: 'VERSIONS' }>;

/** More corrections of one record than anybody reads at once. */
const most = 50;

/**
 * What was published before the record was corrected, decided field by field as the record itself is:
 * for everybody where the law wants both published (企业信息公示暂行条例 第十二条), else for the owner alone.
 */
export function planVersions({ select }: VersionsSelected, planning: Planning): Read {
  const { asking, table: current, depth } = planning;
  const { catalogue } = current;
  const { viewer } = asking;
  const own = viewer.kind === 'OFFICER' && viewer.department !== undefined;
  const table = { catalogue, alias: `t${depth + 1}` };
  const inner = planRecord(select, { ...planning, table, depth: depth + 1, cells: newCells() });
  // Planned all the same: what is refused or withheld never depends on what there is.
  if (!own && catalogue.history !== 'OPEN') return () => [];
  const past = sql.ref(`v${depth + 1}`);
  const [version, published] = [column(table.alias, '_version'), column(table.alias, '_status')];
  const open = catalogue.history === 'OPEN' ? sql`${published} = 'PUBLISHED'` : sql`false`;
  const owned = own ? sql`${ownedBy(viewer.department, current.alias)}` : sql`false`;
  const rows = sql`SELECT ${tupleOf(inner.cells)} AS tuple, ${version} AS version
    FROM record_versions AS ${past}, jsonb_populate_record(NULL::${sql.table(catalogue.table)}, ${past}.content) AS ${sql.ref(table.alias)}
    WHERE ${past}.catalogue = ${catalogue.code} AND ${past}.record_id = ${column(current.alias, 'id')} AND ${past}.state = 'PAST'
      AND ${version} < ${column(current.alias, '_version')} AND (${open} OR ${owned})
    ORDER BY ${past}.version DESC LIMIT ${most}`;
  const cell = planning.cells.append(
    sql`(SELECT coalesce(json_agg(past.tuple ORDER BY past.version DESC), '[]'::json) FROM (${rows}) AS past)`,
  );
  return (row, running) =>
    (row[cell] as readonly Row[]).map((tuple) => inner.read(rowOf(inner.cells, tuple), running));
}
