import { cellOfSum } from "./sum-line.js";
import { fieldOf } from "../catalogue/model.js";
import { wrong } from "./issue.js";
/** Checks @rowSum: the total of a row is the sum of its filled parts, within what printed rounding allows. */
export function rowSumFindings(catalogue, line, roundedBy) {
    return catalogue.rowSums
        .filter((rule) => !fits(rule, line, roundedBy))
        .map((rule) => ({
        line: line.line,
        amount: rule.total,
        finding: rowWrong(catalogue, rule, line),
    }));
}
function fits({ total, parts }, line, roundedBy) {
    const stated = cellOfSum(line, total);
    const filled = parts
        .map((part) => cellOfSum(line, part))
        .filter((amount) => amount !== undefined);
    if (stated === undefined || filled.length === 0)
        return true;
    const sum = filled.reduce((all, amount) => all + amount, 0n);
    return within(stated - sum, roundedBy, filled.length);
}
/** §D.4 of the measured rule: each printed cell is rounded on its own, so every addend and the total may be off. */
export function within(difference, roundedBy, addends) {
    return Math.abs(Number(difference)) <= roundedBy * 100 * (addends + 1) + 1e-6;
}
/** An amount in 分 as people read it, in yuan. */
export const yuan = (fen) => {
    const text = String(fen < 0n ? -fen : fen).padStart(3, '0');
    return `${fen < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
};
function rowWrong(catalogue, { total, parts }, line) {
    const sum = parts.reduce((all, part) => all + (cellOfSum(line, part) ?? 0n), 0n);
    const difference = yuan((cellOfSum(line, total) ?? 0n) - sum);
    const title = fieldOf(catalogue, total)?.column.title ?? total;
    return wrong('INGEST_ROW_SUM_WRONG', `“${title}”不等于其各项之和，相差${difference}元`, `"${title}" is not the sum of its parts; they differ by ${difference} yuan.`);
}
