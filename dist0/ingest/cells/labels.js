import { doubtful } from "../issue.js";
import { notInList } from "./codes.js";
/** Reads an enum: by its Chinese label, its name, the code list's code, name or alias. */
export function readLabel(text, reading) {
    const { values, findings = [], remainder } = meaningOf(text, reading);
    const [value] = values;
    if (value === undefined)
        return { value: null, findings: [notInList(listName(reading))] };
    return { value, findings, remainder };
}
/** Reads a list of enum values, split by ; ； | or lines, and by 、 , where the whole is no label. */
export function readLabels(parts, reading) {
    const meanings = parts.flatMap((part) => splitUntilKnown(part, reading));
    if (meanings.some((one) => one.values.length === 0))
        return { value: null, findings: [notInList(listName(reading))] };
    return {
        value: [...new Set(meanings.flatMap((one) => one.values))],
        findings: meanings.flatMap((one) => one.findings ?? []),
        remainder: meanings.find((one) => one.remainder)?.remainder,
    };
}
function splitUntilKnown(part, reading) {
    const whole = meaningOf(part, reading);
    if (whole.values.length > 0)
        return [whole];
    return part
        .split(/[、，,\s]+/)
        .filter(Boolean)
        .map((piece) => meaningOf(piece, reading));
}
function meaningOf(text, reading) {
    const { enumType, codes } = reading;
    const plain = fold(text);
    const named = enumType?.values.find((one) => [one.label, one.name].some((name) => fold(name) === plain));
    if (named)
        return { values: [named.name] };
    const found = codes ? entriesFor(plain, codes) : [];
    if (found.length > 1)
        return narrowed(found, reading);
    return {
        values: found.flatMap((entry) => valueOf(entry, enumType)),
        remainder: found[0] && remainderOf(found[0], text),
    };
}
function entriesFor(plain, { entries }) {
    const exact = entries.filter((entry) => [entry.code, entry.name].some((name) => fold(name) === plain));
    if (exact.length > 0)
        return exact;
    return entries.filter((entry) => aliasesOf(entry).some((alias) => fits(alias, plain)));
}
/** A combined label means at least one of its rows; the record's own words tell which, else all are taken. */
function narrowed(found, { codes, enumType, otherTexts }) {
    const texts = otherTexts();
    const all = codes?.entries.flatMap(aliasesOf) ?? [];
    const own = (alias) => !alias.includes('*') && all.indexOf(alias) === all.lastIndexOf(alias);
    const told = found.filter((entry) => [entry.name, ...aliasesOf(entry).filter(own)].some((word) => texts.some((text) => text.includes(word))));
    const meant = told.length > 0 ? told : found;
    return {
        values: meant.flatMap((entry) => valueOf(entry, enumType)),
        findings: told.length > 0 ? [] : [ambiguous],
    };
}
const ambiguous = doubtful('INGEST_LABEL_COMBINED', '合并名称无法区分，已按其全部含义记录', 'A combined label could not be told apart; all its meanings were taken.');
function valueOf(entry, enumType) {
    if (entry.value)
        return [entry.value];
    const same = enumType?.values.find((one) => one.name === entry.code || fold(one.label) === fold(entry.name));
    return same ? [same.name] : [];
}
const aliasesOf = (entry) => (entry.aliases ?? '').split('|').filter(Boolean);
const fits = (alias, plain) => alias.endsWith('*') ? plain.startsWith(fold(alias.slice(0, -1))) : fold(alias) === plain;
function remainderOf(entry, text) {
    const open = aliasesOf(entry).find((alias) => alias.endsWith('*') && fits(alias, fold(text)));
    return (open &&
        text
            .trim()
            .slice(open.length - 1)
            .trim());
}
const fold = (text) => text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/—|–|－/g, '-')
    .toLowerCase();
const listName = ({ codes, enumType }) => codes?.name ?? enumType?.name ?? '';
