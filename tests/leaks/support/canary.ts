import { fieldOf, type Catalogues } from '../../../src/catalogue/model.ts';
import { mayLearn, type ReaderKind } from './readers.ts';

/** Who received something: a reader, or nobody in particular (logs, metrics, names of files). */
export type Audience = ReaderKind | 'nobody';

// CNRY-PenaltyDecision-remarks-beta-PUBLISHED-0a1b2c: field, owner and state stand in the value itself.
const text = /cnry-(\w+)-(\w+)-(\w+)-(\w+)-[0-9a-f]{6}/gi;
// Amounts and numbers of hidden records and of what subjects chose to keep: 8642 of others, 8643 of alpha.
const number = /(?<![0-9A-Za-z])864([23])\d{5}(?![0-9A-Za-z])/g;

/** Values in a text that its reader may not have. */
export function canariesIn(
  emitted: string,
  { audience, catalogues }: { readonly audience: Audience; readonly catalogues: Catalogues },
): string[] {
  const texts = [...emitted.matchAll(text)].filter(([, typeName, name, owner, state]) => {
    if (audience === 'nobody') return true;
    const catalogue = [...catalogues.byType.values()].find(
      (one) => one.typeName.toLowerCase() === typeName!.toLowerCase(),
    );
    const field = catalogue?.fields.find((one) => one.name.toLowerCase() === name!.toLowerCase());
    const whose = { owner: owner!.toLowerCase(), state: state!.toUpperCase() };
    return !field || !fieldOf(catalogue!, field.name) || !mayLearn(audience, field, whose);
  });
  const numbers = [...emitted.matchAll(number)].filter(
    ([, side]) => !(side === '3' && audience === 'owner'),
  );
  return [...texts, ...numbers].map(([found]) => found);
}
