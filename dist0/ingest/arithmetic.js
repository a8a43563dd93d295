import { tableFindings } from "./rollup.js";
import { sumLine } from "./sum-line.js";
import { rowSumFindings } from "./sums.js";
/** The arithmetic that a catalogue declares: inside rows (@rowSum), and over tables (@rollup). */
export function arithmetic(catalogue, headerOf) {
    const lines = [];
    const issueOf = ({ line, amount, finding }) => ({
        line,
        column: headerOf(amount),
        field: amount,
        ...finding,
    });
    const see = (row) => {
        if (!catalogue.rollup && catalogue.rowSums.length === 0)
            return [];
        const line = sumLine(catalogue, row);
        if (catalogue.rollup)
            lines.push(line);
        return catalogue.rollup
            ? []
            : rowSumFindings(catalogue, line, finite(row.roundedBy)).map(issueOf);
    };
    const settle = (rejected, stored) => {
        const tables = tableFindings(catalogue, lines, stored);
        const sound = tables.filter((table) => !table.lines.some((line) => rejected.has(line)));
        const issues = sound.flatMap((table) => table.findings).map(issueOf);
        const wrong = new Set(issues.filter((one) => one.severity === 'ERROR').map((one) => one.line));
        const refused = tables.filter((table) => table.lines.some((line) => rejected.has(line) || wrong.has(line)));
        return { issues, refused: refused.flatMap((table) => table.lines) };
    };
    return { see, lines, settle };
}
const finite = (roundedBy) => (Number.isFinite(roundedBy) ? roundedBy : 0);
