import { Refusal } from "../base/refusal.js";
/** schema/ breaks rules of the declaration language. */
export const declarationsWrong = (problems) => new Refusal('CATALOGUE_DECLARATION_WRONG', problems.map(({ file, line, sentence }) => `${file}:${line} ${sentence}`).join('\n'), { problems, hint: 'Correct each line named; nothing is loaded until all are right.' });
/** A condition (when, requiredWhen, row filter) is not in the condition language. */
export const cannotReadCondition = (whole, part) => new Refusal('CATALOGUE_CONDITION_UNREADABLE', `Cannot read "${part}" in the condition "${whole}".`, {
    hint: 'Write for example: partyKind = NATURAL_PERSON, or: penaltyKinds has FINE and fineAmount is not null.',
});
/** schema/codes/<name>.csv is not a list of codes and names. */
export const cannotReadCodeList = (file, why) => new Refusal('CATALOGUE_CODE_LIST_UNREADABLE', `Cannot read the code list ${file}: ${why}`, {
    hint: 'Its first line is code,name (more columns may follow); every further line has a code of its own.',
});
/** schema/publication-periods.json lays down what cannot be carried out. */
export const periodsWrong = (file, faults) => new Refusal('CATALOGUE_PERIODS_WRONG', `${file}: ${faults.join('; ')}.`, {
    faults,
    hint: 'Correct the entries named; docs/publication.md says what each member means.',
});
