import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { catalogueUnknown } from '../query/errors.ts';

/** The catalogue of that code, or all of them. */
export function cataloguesNamed(
  code: string | undefined,
  { all, byCode }: Catalogues,
): readonly Catalogue[] {
  if (code === undefined) return all;
  const catalogue = byCode.get(code);
  if (!catalogue) throw catalogueUnknown(code);
  return [catalogue];
}
