import { recordUnknown } from '../../publication/errors.ts';
import { globalId, locate } from '../../query/global-id.ts';
import type { Context } from '../context.ts';
import { notAnOfficer } from '../errors.ts';

/** The department for which the viewer acts; refused where he is no officer of one. */
export function actingFor({ viewer }: Context): string {
  if (viewer.kind !== 'OFFICER' || !viewer.department) throw notAnOfficer();
  return viewer.department;
}

/** Whether the viewer looks after the procedures of every department. */
export const mayAudit = ({ viewer }: Context): boolean => viewer.kind === 'AUDITOR';

/** Codes of the catalogues that a department keeps. */
export const keptBy = (department: string, { catalogues }: Context): readonly string[] =>
  (catalogues.subgraphs.get(department) ?? []).map(({ code }) => code);

/** The record that a global id means. */
export function locatedRecord(id: string, { catalogues }: Context) {
  const located = locate(id);
  const catalogue = located && catalogues.byType.get(located.typeName);
  if (!catalogue) throw recordUnknown(id);
  return { catalogue: catalogue.code, id: located.id };
}

/** The global id of a record of that catalogue; of one that is no longer declared, its uuid. */
export function recordIdOf(code: string, id: string, { catalogues }: Context): string {
  const catalogue = catalogues.byCode.get(code);
  return catalogue ? globalId(catalogue.typeName, id) : id;
}
