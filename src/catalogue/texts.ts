import { fieldOf, type Catalogue, type Field } from './model.ts';

/** An index that lists records with the same values of some fields in the order of a searched text. */
export interface TextOrder {
  readonly among: readonly Field[];
  readonly text: Field;
}

/**
 * The declared indexes that end in a searched text. They hold the text itself, and so tell which records contain
 * another one without looking at them; lists and masked fields, of which there are two renditions, are not among them.
 */
export const textOrders = (catalogue: Catalogue): readonly TextOrder[] =>
  catalogue.indexes.flatMap((names) => {
    const fields = names.map((name) => fieldOf(catalogue, name)!);
    const text = fields.at(-1)!;
    if (!text.search || fields.some(({ list, mask }) => list || mask)) return [];
    return [{ among: fields.slice(0, -1), text }];
  });
