import { Refusal } from "../base/refusal.js";
export const monthUnreadable = (month) => new Refusal('PUBLICATION_MONTH_UNREADABLE', `"${month}" is no month.`, {
    hint: 'Write 2026-10.',
});
export const periodUnclear = () => new Refusal('PUBLICATION_PERIOD_UNCLEAR', 'Give either a month, or from and until.', {
    hint: 'Leave one of them out.',
});
export const dimensionUnknown = (word, known) => new Refusal('PUBLICATION_DIMENSION_UNKNOWN', `Figures cannot be told apart by "${word}".`, {
    hint: `Name some of: ${known.join(', ').toLowerCase()}.`,
});
