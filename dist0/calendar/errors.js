import { Refusal } from "../base/refusal.js";
export const noticeWrong = (why) => new Refusal('CALENDAR_NOTICE_WRONG', `The notice cannot be loaded: ${why}.`, {
    hint: 'Give year, notice (its number), off and work: dates like 2027-02-05, or ranges like 2027-02-05..2027-02-11.',
});
export const rulesWrong = (rule, why) => new Refusal('CALENDAR_RULES_WRONG', `The deadline rule ${rule} cannot be used: ${why}.`, {
    hint: 'Correct src/calendar/rules/*.json.',
});
export const ruleUnknown = (id, known) => new Refusal('CALENDAR_RULE_UNKNOWN', `There is no deadline rule ${id}.`, {
    hint: `Name one of: ${known.join(', ')}.`,
});
