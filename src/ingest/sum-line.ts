import type { Catalogue, Rollup } from '../catalogue/model.ts';
import type { Validated } from './validate.ts';

/** What the arithmetic checks keep of a row: where it stands, and its amounts in 分. */
export interface SumLine {
  readonly line: number;
  /** The document, and the table in it. */
  readonly document: string;
  readonly table: string;
  readonly code: string;
  readonly name: string;
  readonly amounts: Readonly<Record<string, bigint>>;
  readonly roundedBy: number;
}

/** The amount in 分, or undefined where the table prints none. */
export const cellOfSum = (line: SumLine, amount: string): bigint | undefined =>
  line.amounts[amount];

/** The row as the arithmetic checks see it. */
export function sumLine(catalogue: Catalogue, { line, values, roundedBy }: Validated): SumLine {
  const { rollup } = catalogue;
  const text = (name: string | undefined) => String((name && values[name]) ?? '').trim();
  const amounts = amountNames(catalogue).flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? [[name, BigInt(value.replace('.', ''))] as const] : [];
  });
  return {
    line,
    document: JSON.stringify((rollup?.within ?? []).map((name) => values[name] ?? null)),
    table: text(rollup?.table),
    code: text(rollup?.code),
    name: text(rollup?.name),
    amounts: Object.fromEntries(amounts),
    roundedBy,
  };
}

const amountNames = ({ rollup, rowSums }: Catalogue): readonly string[] => [
  ...new Set([
    ...(rollup?.amounts ?? []),
    ...rowSums.flatMap((rule) => [rule.total, ...rule.parts]),
  ]),
];

/** Whether two rows print the same amounts. */
export const sameAmounts = (one: SumLine, other: SumLine, { amounts }: Rollup): boolean =>
  amounts.every((amount) => one.amounts[amount] === other.amounts[amount]);
