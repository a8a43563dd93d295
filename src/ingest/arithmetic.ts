import type { Catalogue } from '../catalogue/model.ts';
import type { Issue } from './issue.ts';
import { tableFindings } from './rollup.ts';
import { sumLine, type SumLine } from './sum-line.ts';
import { rowSumFindings, type SumFinding } from './sums.ts';
import type { Validated } from './validate.ts';

/** What the arithmetic of whole tables says, once all rows were seen. */
export interface Settled {
  readonly issues: readonly Issue[];
  /** Every line of a table in which a line is wrong: a table comes back whole. */
  readonly refused: readonly number[];
}

/** The checks of sums over one run. */
export interface Arithmetic {
  /** Looks at one row; where sums run over tables only, the answer waits for `settle`. */
  see(row: Validated): readonly Issue[];
  /** The lines seen so far that belong to tables. */
  readonly lines: readonly SumLine[];
  settle(rejected: ReadonlySet<number>, stored: readonly SumLine[]): Settled;
}

/** The arithmetic that a catalogue declares: inside rows (@rowSum), and over tables (@rollup). */
export function arithmetic(catalogue: Catalogue, headerOf: (field: string) => string): Arithmetic {
  const lines: SumLine[] = [];
  const issueOf = ({ line, amount, finding }: SumFinding): Issue => ({
    line,
    column: headerOf(amount),
    field: amount,
    ...finding,
  });
  const see = (row: Validated) => {
    if (!catalogue.rollup && catalogue.rowSums.length === 0) return [];
    const line = sumLine(catalogue, row);
    if (catalogue.rollup) lines.push(line);
    return catalogue.rollup
      ? []
      : rowSumFindings(catalogue, line, finite(row.roundedBy)).map(issueOf);
  };
  const settle = (rejected: ReadonlySet<number>, stored: readonly SumLine[]): Settled => {
    const tables = tableFindings(catalogue, lines, stored);
    const sound = tables.filter((table) => !table.lines.some((line) => rejected.has(line)));
    const issues = sound.flatMap((table) => table.findings).map(issueOf);
    const wrong = new Set(issues.filter((one) => one.severity === 'ERROR').map((one) => one.line));
    const refused = tables.filter((table) =>
      table.lines.some((line) => rejected.has(line) || wrong.has(line)),
    );
    return { issues, refused: refused.flatMap((table) => table.lines) };
  };
  return { see, lines, settle };
}

const finite = (roundedBy: number) => (Number.isFinite(roundedBy) ? roundedBy : 0);
