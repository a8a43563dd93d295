import { Refusal } from "../base/refusal.js";
export const formatUnknown = (format, known) => new Refusal('EXPORTS_FORMAT_UNKNOWN', `Nothing is exported as "${format}".`, {
    status: 404,
    hint: `Ask for one of: ${known.join(', ')}.`,
});
export const optionUnknown = (name, known) => new Refusal('EXPORTS_OPTION_UNKNOWN', `An export has no option "${name}".`, {
    hint: `The options are: ${known.join(', ')}.`,
});
export const optionWrong = (name, expected) => new Refusal('EXPORTS_OPTION_WRONG', `The option ${name} must be ${expected}.`, {
    hint: 'See docs/exports.md.',
});
