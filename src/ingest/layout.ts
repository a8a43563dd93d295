import { fieldOf, type Catalogue, type Catalogues, type Field } from '../catalogue/model.ts';
import { fileOfAnotherCatalogue, headerWrong } from './errors.ts';
import { foldHeader, namesOf, targetNamed, unitIn, type Target } from './header.ts';
import { ownMappings, type Mapping } from './mapping.ts';

/** How this file's headers are read: by the catalogue's own names, or through a mapping. */
export interface Layout {
  readonly catalogue: Catalogue;
  readonly mapping?: Mapping;
  targetOf(header: string): Target | undefined;
}

/** What the choice of a layout depends on besides the header. */
export interface Choosing {
  readonly catalogue: Catalogue;
  readonly catalogues: Catalogues;
  readonly mapping?: Mapping;
}

/** The reading that explains most of a header; an unnamed mapping must explain more than the catalogue does. */
export function chooseLayout(header: readonly string[], { catalogue, mapping }: Choosing): Layout {
  if (mapping) return layoutOf(catalogue, mapping);
  const candidates = ownMappings().filter(
    (one) => one.recognise && one.catalogue === catalogue.code,
  );
  return [layoutOf(catalogue), ...candidates.map((one) => layoutOf(catalogue, one))].reduce(
    (best, one) => (fieldsIn(one, header).size > fieldsIn(best, header).size ? one : best),
  );
}

/** Refuses a header that lacks what the catalogue requires, and says so if it is another catalogue's. */
export function checkHeader(header: readonly string[], layout: Layout, choosing: Choosing): void {
  const found = fieldsIn(layout, header);
  const missing = requiredOf(layout).filter((field) => !found.has(field.name));
  if (missing.length === 0) return;
  const better = betterCatalogue(header, found.size, choosing);
  if (better) throw fileOfAnotherCatalogue(layout.catalogue, better);
  throw headerWrong(layout.catalogue, missing.map(nameBoth));
}

/** How many fields of the catalogue a header names, in its best reading. */
export function fit(
  header: readonly string[],
  catalogue: Catalogue,
  catalogues: Catalogues,
): number {
  return fieldsIn(chooseLayout(header, { catalogue, catalogues }), header).size;
}

/** Of all catalogues the one that explains most of a header, if it explains more than the one asked for. */
export function betterCatalogue(
  header: readonly string[],
  explained: number,
  { catalogue, catalogues }: Choosing,
): Catalogue | undefined {
  let [best, most] = [undefined as Catalogue | undefined, explained];
  for (const other of catalogues.all) {
    const size = other === catalogue ? 0 : fit(header, other, catalogues);
    if (size > most) [best, most] = [other, size];
  }
  return best;
}

function layoutOf(catalogue: Catalogue, mapping?: Mapping): Layout {
  const names = namesOf(catalogue);
  const mapped = new Map(
    Object.entries(mapping?.columns ?? {}).map(
      ([header, column]) => [foldHeader(header), column] as const,
    ),
  );
  const targetOf = (header: string): Target | undefined => {
    const column = mapped.get(foldHeader(header));
    const own = targetNamed(header, names);
    if (!column) return own;
    const { field: name, ...rest } = column;
    const field = fieldOf(catalogue, name);
    return field && { unit: unitIn(header), ...rest, field, rank: own?.field === field ? 0 : 1 };
  };
  return { catalogue, mapping, targetOf };
}

function fieldsIn(layout: Layout, header: readonly string[]): ReadonlySet<string> {
  const targets = header
    .map((one) => layout.targetOf(one))
    .filter((target) => target !== undefined);
  return new Set(
    targets.flatMap((target) => [
      target.field.name,
      ...(target.departmentCodeTo ? [target.departmentCodeTo] : []),
    ]),
  );
}

function requiredOf({ catalogue, mapping }: Layout): readonly Field[] {
  const supplied = new Set([
    catalogue.recordOwner,
    ...(mapping?.constants ?? []).map((constant) => constant.field),
    ...Object.keys(mapping?.templates ?? {}),
  ]);
  return catalogue.fields.filter(
    (field) => isRequired(field, mapping) && !supplied.has(field.name),
  );
}

/** Whether every row must fill the field: the template's demand, or for a layout of its own only the key's. */
export const isRequired = (field: Field, mapping: Mapping | undefined): boolean =>
  !field.nullable || (mapping?.layout !== 'own' && field.column.required);

const nameBoth = ({ column }: Field) =>
  column.code ? `${column.title} (${column.code})` : column.title;
