import { granted } from "./rules/granted.js";
import { open } from "./rules/open.js";
import { owned } from "./rules/owned.js";
import { shared } from "./rules/shared.js";
/** Each rule may open something; what none opens is withheld. */
export const rules = [open, shared, owned, granted];
/** Silence means no: the one decision function, for every door and every use. */
export function decide(asked) {
    const openings = rules.map((rule) => rule(asked)).filter((opening) => opening !== undefined);
    return {
        raw: openRows(openings, 'RAW'),
        masked: openRows(openings, 'MASKED'),
        openings,
        withholding: withholdingOf(asked.field),
    };
}
/** For which records the openings show a rendition. */
export function openRows(openings, rendition) {
    const rows = openings.filter((one) => one.rendition === rendition).map((one) => one.rows);
    if (rows.includes('ALL'))
        return 'ALL';
    const tests = rows.flatMap((one) => (typeof one === 'string' ? [] : one));
    return tests.length > 0 ? tests : 'NONE';
}
/** What the answer says of a withheld field: never anything that depends on its value. */
export function withholdingOf(field) {
    const { level, reason, basis } = field.disclosure;
    const coordinate = `${field.catalogue}.${field.name}`;
    if (field.subjectChoice && level === 'OPEN') {
        return { coordinate, level, reason: 'SUBJECT_CHOICE', basis: field.subjectChoice };
    }
    if (field.mask && level === 'OPEN') {
        return { coordinate, level, reason: reason ?? 'PERSONAL_PRIVACY', basis: basis ?? maskBasis };
    }
    const applyUrl = level === 'ON_REQUEST' ? `/apply?field=${coordinate}` : undefined;
    return { coordinate, level, reason, basis, applyUrl };
}
/** De-identification of what is published about persons. */
const maskBasis = '个人信息保护法 第三十四条; 深圳经济特区社会信用条例 第三十八条';
/** The decision in a word: one answer for every record, or one that depends on the record. */
export const wholly = (decision) => {
    if (decision.raw === 'ALL')
        return 'RAW';
    if (decision.raw !== 'NONE')
        return 'BY_RECORD';
    if (decision.masked === 'ALL')
        return 'MASKED';
    return decision.masked === 'NONE' ? 'WITHHELD' : 'BY_RECORD';
};
