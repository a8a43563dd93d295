import { rulesWrong } from "./errors.js";
/** A rule as its file says it, every part checked; what is absent is empty. */
export function deadlineRuleFrom(said) {
    const rule = { ...absent, ...said };
    const fault = faults.find(([, wrong]) => wrong(rule))?.[0];
    if (fault)
        throw rulesWrong(String(rule.id), fault);
    return rule;
}
const absent = { atLeast: false, length: 0, pauses: [], restarts: [] };
const units = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'FIXED_DATE'];
const named = (one) => Boolean(one?.event && one.zh && one.en);
const isDate = (text) => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
const isLength = (length) => Number.isInteger(length) && Number(length) > 0;
const faults = [
    ['its id is not words joined by hyphens', ({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id)],
    ['it has no title in both languages', ({ title }) => !title?.zh || !title.en],
    ['its unit is none', ({ unit }) => !units.includes(unit)],
    ['its length is none', ({ unit, length }) => unit !== 'FIXED_DATE' && !isLength(length)],
    [
        'a fixed date needs monthDay, and nothing else does',
        ({ unit, monthDay }) => (unit === 'FIXED_DATE') !== /^\d\d-\d\d$/.test(monthDay ?? ''),
    ],
    ['it names no event that starts it', ({ start }) => !named(start)],
    ['an event lacks its words', ({ pauses, restarts }) => ![...pauses, ...restarts].every(named)],
    ['its extension has no length', ({ extension }) => !!extension && !isLength(extension.length)],
    ['it names no article', ({ source }) => !source?.article],
    ['validFrom is no date', ({ validFrom }) => !isDate(validFrom)],
    [
        'validUntil is no later date',
        ({ validFrom, validUntil }) => validUntil !== undefined && !(isDate(validUntil) && validUntil >= validFrom),
    ],
];
