import { Refusal } from '../base/refusal.ts';

export const formatUnknown = (format: string, known: readonly string[]) =>
  new Refusal('EXPORTS_FORMAT_UNKNOWN', `Nothing is exported as "${format}".`, {
    status: 404,
    hint: `Ask for one of: ${known.join(', ')}.`,
  });

export const optionUnknown = (name: string, known: readonly string[]) =>
  new Refusal('EXPORTS_OPTION_UNKNOWN', `An export has no option "${name}".`, {
    hint: `The options are: ${known.join(', ')}.`,
  });

export const optionWrong = (name: string, expected: string) =>
  new Refusal('EXPORTS_OPTION_WRONG', `The option ${name} must be ${expected}.`, {
    hint: 'See docs/exports.md.',
  });
