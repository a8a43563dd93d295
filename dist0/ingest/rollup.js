import { fieldOf } from "../catalogue/model.js";
import { doubtful, wrong } from "./issue.js";
import { rowSumFindings, within, yuan } from "./sums.js";
/**
 * Checks @rollup and @rowSum over whole tables: 款 = Σ 项, 类 = Σ 款, 合计 = Σ 类, and rows whose name is a formula
 * (301+303). A table that lists only what differs from another table of its document takes the rest from there.
 */
export function tableFindings(catalogue, lines, stored) {
    const { rollup } = catalogue;
    if (!rollup)
        return [];
    const storedOf = grouped(stored, (line) => line.document);
    return [...grouped(lines, (line) => line.document)].flatMap(([key, ofDocument]) => {
        const document = tablesOf(ofDocument);
        const known = tablesOf(storedOf.get(key) ?? []);
        return [...grouped(ofDocument, (line) => line.table)].map(([table, rows]) => ({
            lines: rows.map((row) => row.line),
            findings: checkTable({ catalogue, rollup, document, known, table, rows }),
        }));
    });
}
const tablesOf = (lines) => new Map([...grouped(lines, (line) => line.table)].map(([table, rows]) => [table, byCode(rows)]));
function checkTable(checking) {
    const { catalogue, rollup, rows } = checking;
    const roundedBy = Math.min(...rows.map((row) => row.roundedBy));
    const rounding = Number.isFinite(roundedBy) ? roundedBy : 0; // no amount, nothing to round
    return rows.flatMap((row) => [
        ...rowSumFindings(catalogue, row, rounding),
        ...rollup.amounts.flatMap((amount) => checkAmount(row, amount, { checking, rounding })),
    ]);
}
function checkAmount(row, amount, { checking, rounding }) {
    const own = addendsOf(row, checking.document.get(checking.table));
    if (own.length === 0 || !usedBelowTheTop(amount, checking))
        return [];
    const stated = row.amounts[amount] ?? 0n;
    if (fits(stated, own, { amount, rounding }))
        return [];
    const title = fieldOf(checking.catalogue, amount)?.column.title ?? amount;
    const completed = isFormula(row) ? own : [...own, ...fromOtherTables(row, own, checking)];
    if (completed.length > own.length && fits(stated, completed, { amount, rounding })) {
        return [{ line: row.line, amount, finding: incomplete(title) }];
    }
    return [{ line: row.line, amount, finding: sumWrong(title, stated - sumOf(own, amount)) }];
}
/** A column that only the top level fills is not broken down; in any other an empty cell means nothing, 0. */
const usedBelowTheTop = (amount, { document, table, rows }) => {
    const filled = rows.filter((row) => row.amounts[amount] !== undefined && isCode(row));
    const top = filled.filter((row) => parentIn(row, document.get(table)) === undefined);
    return filled.length > top.length || rows.every((row) => row.code.length === 3 || !isCode(row));
};
const fits = (stated, addends, { amount, rounding }) => within(stated - sumOf(addends, amount), rounding, addends.filter((one) => one.amounts[amount] !== undefined).length);
const sumOf = (addends, amount) => addends.reduce((sum, one) => sum + (one.amounts[amount] ?? 0n), 0n);
/** The lines of a table that a line adds up: its children by code, the top level for 合计, or what its formula names. */
function addendsOf(row, table) {
    const formula = formulaOf(row);
    if (formula)
        return formula.map((code) => table.get(code)).filter((line) => line !== undefined);
    if (isTotal(row))
        return [...table.values()].filter((line) => isCode(line) && parentIn(line, table) === undefined);
    return [...table.values()].filter((line) => isCode(line) && line !== row && parentIn(line, table) === row.code);
}
/** Children that the table leaves out: as this table is stored, or as another table of the document lists them. */
function fromOtherTables(row, own, { document, known, table }) {
    const others = [...document].filter(([title]) => title !== table);
    const sources = [...[...known].filter(([title]) => title === table), ...others, ...known];
    const found = new Map(own.map((line) => [line.code, line]));
    for (const [, lines] of sources) {
        const parent = isTotal(row) ? row : lines.get(row.code);
        for (const line of parent ? addendsOf(parent, lines) : [])
            if (!found.has(line.code))
                found.set(line.code, line);
    }
    return [...found.values()].slice(own.length);
}
const isCode = ({ code }) => /^\d{3}(\d{2}){0,4}$/.test(code);
const isTotal = ({ code, name }) => /^(合计|总计)$/.test((code || name).replace(/\s/g, ''));
function formulaOf({ code, name }) {
    const formula = [name, code].find((text) => /^\d{3,11}(\s*[+＋]\s*\d{3,11})+$/.test(text));
    return formula?.split(/\s*[+＋]\s*/);
}
const isFormula = (row) => formulaOf(row) !== undefined;
/** The nearest code above that the table has. */
function parentIn({ code }, table) {
    for (let length = code.length - 2; length >= 3; length -= 2) {
        if (table.has(code.slice(0, length)))
            return code.slice(0, length);
    }
    return undefined;
}
function grouped(lines, keyOf) {
    const groups = new Map();
    for (const line of lines) {
        const group = groups.get(keyOf(line));
        if (group)
            group.push(line);
        else
            groups.set(keyOf(line), [line]);
    }
    return groups;
}
/** A repeated line counts once; two lines of one code that differ are found as duplicates elsewhere. */
const byCode = (rows) => new Map([...rows].reverse().map((row) => [row.code === '' ? row.name : row.code, row]));
const sumWrong = (title, difference) => wrong('INGEST_SUM_WRONG', `“${title}”不等于下级各行之和，相差${yuan(difference)}元`, `"${title}" is not the sum of the lines below it; they differ by ${yuan(difference)} yuan.`);
const incomplete = (title) => doubtful('INGEST_TABLE_INCOMPLETE', `“${title}”的部分下级行本表未列，取自同一文本的其他表后相符`, `Some lines below are missing from this table; with those of another table of the document "${title}" adds up.`);
