import type { Comparison, Condition } from '../catalogue/condition.ts';
import { fieldOf, type Catalogue } from '../catalogue/model.ts';

/** A condition on records as SQL over the catalogue's columns, with its values pushed on `values`. */
export function conditionSql(
  { anyOf }: Condition,
  catalogue: Catalogue,
  values: unknown[],
): string {
  const groups = anyOf.map(
    (group) => `(${group.map((one) => comparisonSql(one, catalogue, values)).join(' and ')})`,
  );
  return `(${groups.join(' or ')})`;
}

function comparisonSql(
  { field: name, op, values: said }: Comparison,
  catalogue: Catalogue,
  values: unknown[],
): string {
  const field = fieldOf(catalogue, name);
  if (!field) return 'false';
  const column = `"${field.storage.column}"`;
  if (op === 'is null' || op === 'is not null') return `${column} ${op}`;
  if (op === 'has') return `coalesce($${values.push(said[0])}::text = any(${column}), false)`;
  // Equality with a list means: this value and no other.
  const text = field.list ? `array_to_string(${column}, ',')` : `${column}::text`;
  const listed = `${text} = any($${values.push(said)}::text[])`;
  return op === '!=' ? `coalesce(not (${listed}), false)` : `coalesce(${listed}, false)`;
}
