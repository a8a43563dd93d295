import { sql } from 'kysely';
import { wholly } from "../../disclosure/decide.js";
import { column, conditionHolds, ownedBy, rowsHold } from "../sql/expressions.js";
import { decideFor, shownRows } from "./field.js";
import { noteGrantUse } from "./by-grant.js";
import { readable } from "./removal.js";
/** Every field of a catalogue, decided one by one as for any other question. */
export function planSeen({ asking, table }) {
    const { fields } = table.catalogue;
    const scope = { asking, table };
    return {
        fields: fields.flatMap((field) => seenField(field, scope)),
        gaps: fields.flatMap((field) => gapsOf(field, scope)),
        status: column(table.alias, '_status'),
        removed: removedAsJson(scope),
    };
}
function seenField(field, { asking, table }) {
    const decision = decideFor(field, 'READ', asking);
    if (wholly(decision) === 'WITHHELD')
        return [];
    noteGrantUse(field, decision, { reads: asking.reads, record: 'EVERY' });
    const chosen = field.subjectChoice
        ? sql `${field.name}::text = ANY(${column(table.alias, '_chosen')})`
        : undefined;
    return [{ field, value: readable(field, decision, table), chosen }];
}
function gapsOf(field, { asking, table }) {
    const decision = decideFor(field, 'READ', asking);
    const { withholding } = decision;
    const covered = field.mask?.when ? conditionHolds(field.mask.when, table) : undefined;
    const masked = (when) => ({ withholding, masked: true, when });
    const left = (when) => ({ withholding, masked: false, when });
    switch (wholly(decision)) {
        case 'RAW':
            return [];
        case 'WITHHELD':
            return [left('ALWAYS')];
        case 'MASKED':
            return [masked(covered ?? 'ALWAYS')];
        case 'BY_RECORD': {
            const raw = rowsHold(decision.raw, table);
            const some = decision.masked === 'ALL' ? sql `true` : shownRows(decision, { table });
            const hidden = sql `(${some}) IS NOT TRUE`;
            if (decision.masked === 'NONE')
                return [left(hidden)];
            const veiled = sql `(${raw}) IS NOT TRUE AND (${some}) AND ${covered ?? sql `true`}`;
            return decision.masked === 'ALL' ? [masked(veiled)] : [masked(veiled), left(hidden)];
        }
    }
}
function removedAsJson({ asking: { viewer }, table: { alias, catalogue } }) {
    const removed = column(alias, '_removed');
    const items = sql `(SELECT string_agg(json_build_object('coordinate', ${`${catalogue.typeName}.`}::text || field,
    'reason', ${removed}->>'reason', 'basis', ${removed}->>'basis')::text, ',')
    FROM jsonb_array_elements_text(${removed}->'fields') AS field)`;
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        return items;
    return sql `CASE WHEN NOT ${ownedBy(viewer.department, alias)} THEN ${items} END`;
}
