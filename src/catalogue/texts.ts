import { fieldOf, type Catalogue, type Field } from './model.ts';

/** An index that lists records with the same values of some fields in the order of a searched text. */
export interface TextOrder {
  readonly among: readonly Field[];
  readonly text: Field;
}

/**
 * The declared indexes that end in a searched text. They hold the text itself, and so tell which records contain
 * another one without looking at them; that needs fields of which everybody sees every value as it is stored.
 */
export const textOrders = (catalogue: Catalogue): readonly TextOrder[] =>
  catalogue.indexes.flatMap((names) => {
    const fields = names.map((name) => fieldOf(catalogue, name)!);
    const text = fields.at(-1)!;
    if (!text.search || !fields.every(isForAll)) return [];
    return [{ among: fields.slice(0, -1), text }];
  });

/** A single value, which everybody sees as it is stored. */
export const isForAll = ({ list, disclosure, mask, subjectChoice }: Field): boolean =>
  !list && disclosure.level === 'OPEN' && !mask && !subjectChoice;
