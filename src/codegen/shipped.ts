import { loadCatalogues } from '../catalogue/load.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { composeCatalogues, type Composed } from '../graph/compose.ts';

/** The catalogues of schema/ and what they compose to, made once per run. */
export function shipped(): { readonly catalogues: Catalogues; readonly composed: Composed } {
  made ??= make();
  return made;
}

let made: ReturnType<typeof make> | undefined;

function make() {
  const catalogues = loadCatalogues('schema');
  return { catalogues, composed: composeCatalogues(catalogues, 'schema') };
}
