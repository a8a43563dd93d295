import { sql } from 'kysely';
import { civilDate } from "../base/clock.js";
import { fieldOf } from "../catalogue/model.js";
import { decide } from "../disclosure/decide.js";
import { column, ownedBy, visible, visibleRows } from "../query/sql/expressions.js";
import { startColumn } from "./deadline-columns.js";
/** Whether a viewer may know of any record that is not published. */
export const mayCountOpen = ({ kind, department }) => kind === 'AUDITOR' || (kind === 'OFFICER' && department !== undefined);
/** Records that wait for publication, as far as the viewer may know of them: his department's; auditors, all. */
export function openRows({ viewer }, alias) {
    const waits = sql `${column(alias, '_status')} = 'SUBMITTED'`;
    if (viewer.kind === 'AUDITOR')
        return waits;
    if (!mayCountOpen(viewer))
        return sql `false`;
    return sql `(${waits} AND ${ownedBy(viewer.department, alias)})`;
}
/** Records that were published: those in public, his department's, and for auditors all. */
export function doneRows({ viewer, at }, alias) {
    const done = sql `${column(alias, '_published_at')} IS NOT NULL AND ${column(alias, '_status')} IN ('PUBLISHED', 'WITHDRAWN')`;
    if (viewer.kind === 'AUDITOR')
        return sql `(${done})`;
    return sql `(${done} AND ${visibleRows(viewer, civilDate(at), alias)})`;
}
/** By what a person knows the record: the first field of its key, where the viewer sees it. */
export function labelSeen(catalogue, asking) {
    const field = fieldOf(catalogue, catalogue.key[0]);
    return field ? sql `${seen(field, catalogue, asking)}::text` : sql `NULL::text`;
}
/** The day on which the clock began, where the viewer sees it. */
export function startSeen(catalogue, asking) {
    const field = fieldOf(catalogue, catalogue.publishWithin?.after ?? '');
    if (!field)
        return sql `NULL::date`;
    const shown = sql `${seen(field, catalogue, asking)} IS NOT NULL`;
    return sql `CASE WHEN ${shown} THEN ${startColumn(catalogue, 't0')} END`;
}
/** An auditor sees deadlines, but no field of a record that is not his to read. What grants open is read elsewhere. */
function seen(field, catalogue, { viewer, at }) {
    const decision = decide({ field, viewer: { ...viewer, grants: [] }, at, use: 'READ' });
    const value = visible(field, decision, { catalogue, alias: 't0' });
    return sql `CASE WHEN ${visibleRows(viewer, civilDate(at), 't0')} THEN ${value} END`;
}
