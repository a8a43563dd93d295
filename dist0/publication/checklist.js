import { checklistIncomplete } from "./errors.js";
/** What a secrecy review asks of the content (保守国家秘密法 第三十五条、第三十六条、第六十四条；政府信息公开条例 第十四条、第十五条). */
export const checklistItems = [
    'stateSecret',
    'workSecret',
    'tradeSecret',
    'personalPrivacy',
    'securityAndStability',
    'aggregationRisk',
];
/** The answers as given; every item has to be answered. Nothing given at all means: no concern, by the officer's act. */
export function readChecklist(given) {
    if (given === undefined || given === null)
        return { ...allOf('NO_CONCERN'), byApproval: true };
    const said = typeof given === 'object' ? given : {};
    const open = checklistItems.filter((item) => !isAnswer(said[item]));
    if (open.length > 0)
        throw checklistIncomplete(open);
    const answers = checklistItems.map((item) => [item, said[item]]);
    const { note } = said;
    const kept = Object.fromEntries(answers);
    return typeof note === 'string' && note.trim() !== '' ? { ...kept, note } : kept;
}
/** The items that the reviewer has a concern about. */
export const concernsOf = (checklist) => checklistItems.filter((item) => checklist[item] === 'CONCERN');
const isAnswer = (value) => value === 'NO_CONCERN' || value === 'CONCERN';
const allOf = (answer) => Object.fromEntries(checklistItems.map((item) => [item, answer]));
