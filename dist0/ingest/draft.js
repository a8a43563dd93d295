import { holds } from "../catalogue/condition.js";
import { fieldOf } from "../catalogue/model.js";
import { textOf } from "./cell.js";
import { headerRepeated } from "./errors.js";
import { foldHeader } from "./header.js";
/** How rows of this layout become drafts. */
export function drafting(layout, sender, departments) {
    let targets = [];
    return (row, header) => {
        if (targets.length !== header.length)
            targets = targetsOf(header, layout);
        if (skipped(row, header, layout))
            return undefined;
        const cells = new Map();
        targets.forEach((target, i) => target && put(cells, { cell: row.cells[i] ?? null, header: header[i], target }));
        for (const said of [...cells.values()])
            follow(cells, said, departments);
        complete(cells, layout, (name) => sourceText(name, row, header) ?? senderText(name, sender));
        const surplus = row.cells.slice(header.length).some((cell) => textOf(cell) !== null);
        return { line: row.line, cells, surplus };
    };
}
/** For each column its target; where two columns name one field, the catalogue's own name wins. */
function targetsOf(header, layout) {
    const targets = header.map((one) => layout.targetOf(one));
    return targets.map((target, i) => {
        const rivals = targets.filter((one) => one && one.field === target?.field);
        if (!target || target.field.list || rivals.length === 1)
            return target;
        const best = rivals.filter((one) => one?.rank === 0);
        if (best.length > 1 || (best.length === 0 && rivals.length > 1))
            throw headerRepeated(header[i] ?? '');
        return best[0] === target ? target : undefined;
    });
}
function put(cells, said) {
    const { name, list } = said.target.field;
    const before = list ? textOf(cells.get(name)?.cell) : null;
    const after = before === null ? null : textOf(said.cell);
    if (before !== null && after === null)
        return;
    cells.set(name, after === null ? said : { ...said, cell: `${before};${after}` });
}
/** What follows from a cell being filled: values of other fields, or the code of the department it names. */
function follow(cells, { cell, target }, departments) {
    const text = textOf(cell);
    if (text === null || !target)
        return;
    for (const [name, value] of Object.entries(target.also ?? {}))
        fill(cells, name, value);
    const code = departments.byName.get(text)?.code;
    if (code && target.departmentCodeTo)
        fill(cells, target.departmentCodeTo, code);
}
function complete(cells, { catalogue, mapping }, textNamed) {
    if (!mapping)
        return;
    for (const { field, value, when } of mapping.constants) {
        if (!when || holds(when, writtenRecord(cells, catalogue.fields)))
            fill(cells, field, value);
    }
    for (const [name, template] of Object.entries(mapping.templates)) {
        const value = template.replace(/\{([^{}]+)\}/g, (_, part) => {
            const isField = fieldOf(catalogue, part) !== undefined;
            return (isField ? textOf(cells.get(part)?.cell) : textNamed(part)) ?? '';
        });
        fill(cells, name, value);
    }
}
function fill(cells, name, value) {
    const said = cells.get(name);
    if (textOf(said?.cell) === null && value !== '')
        cells.set(name, { header: said?.header, cell: value });
}
const writtenRecord = (cells, fields) => Object.fromEntries(fields.map(({ name }) => [name, textOf(cells.get(name)?.cell)]));
function sourceText(name, row, header) {
    const at = header.findIndex((one) => foldHeader(one) === foldHeader(name));
    return at < 0 ? null : textOf(row.cells[at]);
}
function senderText(name, sender) {
    return name === 'sender.code' ? sender.code : name === 'sender.name' ? sender.name : null;
}
function skipped(row, header, { mapping }) {
    return (mapping?.skip ?? []).some(({ column, values }) => values.includes(sourceText(column, row, header) ?? ''));
}
