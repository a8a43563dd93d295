import { withholdingOf } from "../disclosure/decide.js";
import { Refusal } from "../base/refusal.js";
const uses = {
    READ: 'follow',
    FILTER: 'filter by',
    ORDER: 'order by',
    SEARCH: 'search',
    AGGREGATE: 'count by',
};
export const fieldWithheld = (field, use) => {
    const { coordinate, level, reason, basis } = withholdingOf(field);
    return new Refusal('FIELD_WITHHELD', `You cannot ${uses[use]} ${coordinate}: it is withheld from you.`, {
        coordinate,
        level,
        reason,
        basis,
        hint: `Leave ${field.name} out, or apply for it.`,
    });
};
export const pageTooLarge = (asked, most) => new Refusal('QUERY_PAGE_TOO_LARGE', `A page holds at most ${most} records; ${asked} were asked for.`, {
    hint: `Ask for ${most} and follow pageInfo.endCursor, or use an export.`,
});
export const pageNegative = () => new Refusal('QUERY_PAGE_NEGATIVE', 'A page cannot hold fewer than 0 records.', {
    hint: 'Ask with first or last of 0 or more.',
});
export const pageTwoWays = () => new Refusal('QUERY_PAGE_TWO_WAYS', 'A page is asked forward (first, after) or backward (last, before), not both.', {
    hint: 'Leave out one pair.',
});
export const cursorForged = () => new Refusal('QUERY_CURSOR_FORGED', 'The cursor is not one that this question gave out.', {
    hint: 'Use a cursor of the same question (filter, order and credential unchanged), or start without one.',
});
export const tooManyKeys = (asked, most) => new Refusal('QUERY_TOO_MANY_KEYS', `At most ${most} records can be looked up at once; ${asked} were asked for.`, {
    hint: 'Split the list.',
});
export const filterEmpty = (name) => new Refusal('QUERY_FILTER_EMPTY', `The condition on ${name} says nothing.`, {
    hint: 'Give it an operator with a value, or leave it out; was a variable not sent?',
});
export const filterNull = (name) => new Refusal('QUERY_FILTER_NULL', `The condition on ${name} compares with null.`, {
    hint: 'Use isNull: true or isNull: false.',
});
export const filterTooLong = (most) => new Refusal('QUERY_FILTER_TOO_LONG', `A filter holds at most ${most} conditions.`, {
    hint: 'Use in: […] instead of many or-branches.',
});
export const searchEmpty = () => new Refusal('QUERY_SEARCH_EMPTY', 'The search has no term.', {
    hint: 'Give at least one letter or character.',
});
export const catalogueUnknown = (code) => new Refusal('QUERY_CATALOGUE_UNKNOWN', `There is no catalogue ${code}.`, {
    hint: 'The field catalogues lists the codes.',
});
export const lookUpUnclear = (singular, key) => new Refusal('QUERY_LOOK_UP_UNCLEAR', `${singular} takes either id or ${key}.`, {
    hint: 'Give exactly one of them.',
});
export const ownRecordsOfNobody = () => new Refusal('QUERY_OWN_RECORDS_OF_NOBODY', 'Only an officer has records of his own department.', {
    status: 403,
    hint: 'Leave out own, or send the key of a department officer.',
});
export const rightsChanged = () => new Refusal('QUERY_RIGHTS_CHANGED', 'The rights of the reader changed while he was reading.', {
    hint: 'Begin anew: the columns are no longer the same.',
});
