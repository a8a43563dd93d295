import { allArgumentsOf } from '../declarations.ts';
import { outlinesOf, type Outline } from '../outline.ts';
import { problemAt, type Check } from '../problem.ts';

/** Arithmetic rules add numbers, and find their codes and groups in fields that exist. */
export const sumsAddUp: Check = (declared) =>
  outlinesOf(declared).flatMap((outline) => {
    const rows = allArgumentsOf<Record<string, unknown>>(outline.type, 'rowSum');
    const rollups = allArgumentsOf<Record<string, unknown>>(outline.type, 'rollup');
    return [
      ...rows.flatMap(({ total, parts }) => ofNumbers('@rowSum', [total, parts].flat(), outline)),
      ...rollups.flatMap(({ code, name, within, table, amounts }) => [
        ...ofFields('@rollup', [code, name, within, table].flat(), outline),
        ...ofNumbers('@rollup', [amounts].flat(), outline),
      ]),
    ].map((advice) => problemAt('sumsAddUp', outline.type, advice));
  });

const ofFields = (directive: string, names: readonly unknown[], { values }: Outline) =>
  names
    .filter((name) => name != null && !values.has(String(name)))
    .map(
      (name) =>
        `${directive} names ${String(name)}, which is no field of this catalogue: correct it.`,
    );

function ofNumbers(directive: string, names: readonly unknown[], outline: Outline): string[] {
  const wrong = names
    .map((name) => outline.values.get(String(name)))
    .filter((field) => field !== undefined)
    .filter(({ list, typeName }) => list || !['Money', 'Decimal', 'Int'].includes(typeName));
  return [
    ...ofFields(directive, names, outline),
    ...wrong.map(
      ({ name, typeName }) =>
        `${directive} adds up ${name} of type ${typeName}: name fields of type Money, Decimal or Int.`,
    ),
  ];
}
