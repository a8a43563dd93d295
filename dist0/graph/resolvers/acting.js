import { recordUnknown } from "../../publication/errors.js";
import { globalId, locate } from "../../query/global-id.js";
import { notAnOfficer } from "../errors.js";
/** The department for which the viewer acts; refused where he is no officer of one. */
export function actingFor({ viewer }) {
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        throw notAnOfficer();
    return viewer.department;
}
/** Whether the viewer looks after the procedures of every department. */
export const mayAudit = ({ viewer }) => viewer.kind === 'AUDITOR';
/** Codes of the catalogues that a department keeps. */
export const keptBy = (department, { catalogues }) => (catalogues.subgraphs.get(department) ?? []).map(({ code }) => code);
/** The record that a global id means. */
export function locatedRecord(id, { catalogues }) {
    const located = locate(id);
    const catalogue = located && catalogues.byType.get(located.typeName);
    if (!catalogue)
        throw recordUnknown(id);
    return { catalogue: catalogue.code, id: located.id };
}
/** The global id of a record of that catalogue; of one that is no longer declared, its uuid. */
export function recordIdOf(code, id, { catalogues }) {
    const catalogue = catalogues.byCode.get(code);
    return catalogue ? globalId(catalogue.typeName, id) : id;
}
