import { holds } from "../catalogue/condition.js";
import { textOf } from "./cell.js";
import { readCell } from "./cells/read-cell.js";
import { amountFindings } from "./amounts-in-text.js";
import { wrong } from "./issue.js";
import { isRequired } from "./layout.js";
import { ownerOf } from "./ownership.js";
/** Judges a draft field by field, then as a record; every fault of the row is reported at once. */
export function validate(draft, validating) {
    const { catalogue } = validating.layout;
    const reads = new Map(catalogue.fields.map((field) => [field.name, readField(field, draft, validating)]));
    const values = Object.fromEntries([...reads].map(([name, read]) => [name, read.value]));
    addEditions(values, draft, validating);
    const ownership = ownerOf(values, validating.owning);
    if (catalogue.recordOwner)
        values[catalogue.recordOwner] = ownership.value;
    const issues = [
        ...(draft.surplus ? [issueOf(tooManyCells, undefined, draft)] : []),
        ...catalogue.fields.flatMap((field) => issuesOf(field, reads.get(field.name)?.findings ?? [], draft)),
        ...missing(values, reads, { draft, validating }),
        ...ownership.findings.map((finding) => issueOf(finding, ownership.field, draft)),
        ...amountFindings(catalogue, values).map(({ field, finding }) => issueOf(finding, field, draft)),
    ];
    const chosen = catalogue.fields
        .filter((field) => reads.get(field.name)?.chosen)
        .map((field) => field.name);
    const rounded = [...reads.values()].map((read) => read.roundedBy ?? Infinity);
    const roundedBy = Math.min(...rounded);
    return { line: draft.line, values, chosen, owner: ownership.owner, roundedBy, issues };
}
const nothing = { value: null };
function readField(field, draft, { layout, codeLists, serialDates }) {
    const said = draft.cells.get(field.name);
    if (!said || said.cell === null || said.cell === '')
        return nothing;
    const reading = {
        field,
        target: said.target,
        enumType: field.enumName
            ? layout.catalogue.enums.find((one) => one.name === field.enumName)
            : undefined,
        codes: codeLists.get(said.target?.codes ?? field.column.codes ?? ''),
        serialDates,
        otherTexts: () => otherTexts(field, draft),
    };
    return readCell(said.cell, reading);
}
const otherTexts = (field, draft) => [...draft.cells]
    .filter(([name]) => name !== field.name)
    .map(([, { cell }]) => textOf(cell) ?? '');
/**
 * Where a catalogue keeps, beside a coded field, the code as written (xCode), the edition of its list (xEdition) or the
 * rest of an open label (xNote), they follow from the coded cell.
 */
function addEditions(values, draft, { layout }) {
    for (const { name, column } of layout.catalogue.fields) {
        const said = draft.cells.get(name);
        const [text, list] = [textOf(said?.cell), said?.target?.codes ?? column.codes];
        if (text === null || !list)
            continue;
        const remainder = /^[^-－—]+[-－—]+(.+)$/.exec(text)?.[1];
        const followers = {
            Code: text,
            Edition: /-(\d{4}|elsewhere)$/.exec(list)?.[1],
            Note: remainder,
        };
        for (const [suffix, follower] of Object.entries(followers)) {
            if (values[name + suffix] === null && follower !== undefined)
                values[name + suffix] = follower;
        }
    }
}
function missing(values, reads, { draft, validating }) {
    const { catalogue, mapping } = validating.layout;
    return catalogue.fields
        .filter((field) => {
        const read = reads.get(field.name);
        if (values[field.name] !== null || read?.findings?.some((one) => one.severity === 'ERROR'))
            return false;
        if (!field.nullable)
            return field.name !== catalogue.recordOwner;
        if (read?.answered)
            return false;
        return isRequired(field, mapping) || requiredHere(field, values, mapping?.layout === 'own');
    })
        .map((field) => issueOf(empty, field, draft));
}
const requiredHere = (field, values, own) => !own && field.column.requiredWhen !== undefined && holds(field.column.requiredWhen, values);
const tooManyCells = wrong('INGEST_ROW_TOO_LONG', '单元格多于表头列数，可能有未加引号的分隔符', 'The row has more cells than the header; a separator may stand unquoted.');
const empty = wrong('INGEST_VALUE_MISSING', '必填项为空', 'A required value is missing.');
const issuesOf = (field, findings, draft) => findings.map((finding) => issueOf(finding, field, draft));
/** The issue that a finding about a field makes, under the header by which the file names it. */
export function issueOf(finding, field, draft) {
    const column = field && (draft.cells.get(field.name)?.header ?? field.column.title);
    return { line: draft.line, column, field: field?.name, ...finding };
}
