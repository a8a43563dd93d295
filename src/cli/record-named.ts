import type { Catalogues } from '../catalogue/model.ts';
import { recordUnknown } from '../publication/errors.ts';
import { locate } from '../query/global-id.ts';

/** The record that an id of the API means. */
export function recordNamed(
  id: string,
  { byType }: Catalogues,
): { readonly catalogue: string; readonly id: string } {
  const located = locate(id);
  const catalogue = located && byType.get(located.typeName);
  if (!catalogue) throw recordUnknown(id);
  return { catalogue: catalogue.code, id: located.id };
}
