import { fieldOf } from "../../catalogue/model.js";
import { decide, wholly } from "../../disclosure/decide.js";
import { fieldWithheld } from "../errors.js";
import { outputOf, rowsHold, visible } from "../sql/expressions.js";
import { noteGrantUse, planGrantUse } from "./by-grant.js";
import { planRemoval, readable } from "./removal.js";
/** A withheld field is never selected; one that depends on the record is selected only where it is shown. */
export function planField(field, planning) {
    const { cells, table, asking } = planning;
    const decision = decideFor(field, 'READ', asking);
    if (wholly(decision) === 'WITHHELD') {
        asking.note(decision.withholding);
        return () => null;
    }
    const cell = cells.add(field.name, () => outputOf(field, readable(field, decision, table)));
    const removedFrom = planRemoval(field, decision, planning);
    const noteGrants = planGrantUse(field, decision, planning);
    const everywhere = wholly(decision) !== 'BY_RECORD' || decision.masked === 'ALL';
    const shown = everywhere
        ? undefined
        : cells.add(`${field.name} shown`, () => shownRows(decision, planning));
    return (row) => {
        const removed = removedFrom(row);
        if (removed) {
            asking.note(removed);
            return null;
        }
        noteGrants?.(row);
        if (shown !== undefined && row[shown] !== true)
            asking.note(decision.withholding);
        return row[cell];
    };
}
/** Whether a record shows the field, in the clear or masked. */
export const shownRows = ({ raw, masked }, { table }) => masked === 'NONE' ? rowsHold(raw, table) : rowsHold([...testsOf(raw), ...testsOf(masked)], table);
const testsOf = (rows) => (typeof rows === 'string' ? [] : rows);
export const decideFor = (field, use, { viewer, at }) => decide({ field, viewer, at, use });
/** What the viewer sees of a field that he filters, orders or follows by; refused where that is nothing. */
export function usable(field, use, { asking, table }) {
    const decision = decideFor(field, use, asking);
    if (wholly(decision) === 'WITHHELD')
        throw fieldWithheld(field, use);
    noteGrantUse(field, decision, asking);
    return visible(field, decision, table);
}
/** What a reference leads by, as the viewer sees it; undefined, and noted, where he does not. */
export function followed({ by }, { asking, table }) {
    const field = fieldOf(table.catalogue, by);
    const decision = decideFor(field, 'READ', asking);
    if (wholly(decision) === 'WITHHELD') {
        asking.note(decision.withholding);
        return undefined;
    }
    noteGrantUse(field, decision, asking);
    return visible(field, decision, table);
}
