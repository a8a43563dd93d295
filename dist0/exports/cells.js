import { sql } from 'kysely';
/** 企业信息公示暂行条例 第九条: what an annual report says of what its enterprise keeps to itself. */
const notPublished = '企业选择不公示';
/** A field as the standard's files write it: labels, amounts in the column's unit, lists joined by `;`. */
export function cellOf({ field, value, chosen }, catalogue) {
    const cell = field.list ? listCell(field, value, catalogue) : scalarCell(field, value, catalogue);
    if (!chosen)
        return cell;
    return sql `CASE WHEN ${chosen} AND ${value} IS NULL THEN ${sql.lit(notPublished)} ELSE ${cell} END`;
}
/** The same as a JSON value: lists are lists, counts are numbers, amounts stay text so that none becomes a float. */
export function jsonOf(seen, catalogue) {
    const { value, chosen } = seen;
    const json = sql `coalesce(to_json(${jsonValue(seen, catalogue)})::text, 'null')`;
    if (!chosen)
        return json;
    const told = sql.lit(JSON.stringify(notPublished));
    return sql `CASE WHEN ${chosen} AND ${value} IS NULL THEN ${told} ELSE ${json} END`;
}
function jsonValue({ field, value }, catalogue) {
    if (field.list)
        return isText(field) ? value : each(field, value, catalogue);
    return field.type === 'Int' || field.type === 'Boolean'
        ? value
        : scalarCell(field, value, catalogue);
}
/** Free text, in which anything can stand. */
export const isText = ({ type }) => type === 'String' || type === 'ID';
function listCell(field, value, catalogue) {
    if (!isText(field))
        return sql `array_to_string(${each(field, value, catalogue)}, ';')`;
    const lines = /one a line/.test(field.description);
    const [apart, taken] = lines
        ? ['\n', String.raw `[|\r\n]|^\[`]
        : [';', String.raw `[;；|\r\n]|^\[`];
    const plain = sql `array_to_string(${value}, ${sql.lit(apart)})`;
    // Entries that hold what sets them apart are written as a JSON list.
    return sql `CASE WHEN array_to_string(${value}, '') ~ ${sql.lit(taken)} THEN to_json(${value})::text ELSE ${plain} END`;
}
/** Each entry of a list, written, in order. */
const each = (field, value, catalogue) => sql `(SELECT array_agg(${scalarCell(field, sql `l.entry`, catalogue)} ORDER BY l.n) FROM unnest(${value}) WITH ORDINALITY AS l(entry, n))`;
function scalarCell(field, value, catalogue) {
    switch (field.type) {
        case 'Enum':
            return labelCell(catalogue.enums.find(({ name }) => name === field.enumName), value);
        case 'Money':
            return sql `trim_scale(${value}::numeric * ${sql.lit(shareOfUnit(field.column.unit))}::numeric)::text`;
        case 'Boolean':
            return sql `CASE WHEN ${value}::boolean THEN '是' WHEN NOT ${value}::boolean THEN '否' END`;
        case 'DateTime':
            return instantCell(value);
        default:
            return sql `${value}::text`;
    }
}
const units = {
    千元: '0.001',
    万元: '0.0001',
    百万元: '0.000001',
    亿元: '0.00000001',
};
/** How much of the column's unit one yuan is; a product is exact where PostgreSQL's quotient is rounded. */
const shareOfUnit = (unit = '元') => units[unit] ?? '1';
/** Beijing time, as files write it; parts of a second only where there are any. */
function instantCell(value) {
    const local = sql `(${value}::timestamptz AT TIME ZONE 'UTC' + interval '8 hours')`;
    return sql `regexp_replace(to_char(${local}, 'YYYY-MM-DD HH24:MI:SS.MS'), '\\.000$', '')`;
}
/** Marks that files use for "nothing here" are no labels to be read back. */
const isMark = (label) => /^(-+|—+|－+|\/|无|空|null|NULL)$/.test(label);
/** The Chinese label; the name, where the label would not be read back as this value. */
function labelCell(type, value) {
    const values = type?.values ?? [];
    const clear = values.filter(({ label }) => !isMark(label) && values.filter((one) => one.label === label).length === 1);
    if (clear.length === 0)
        return sql `${value}`;
    const cases = clear.map(({ name, label }) => sql `WHEN ${sql.lit(name)} THEN ${sql.lit(label)}`);
    return sql `CASE ${value} ${sql.join(cases, sql ` `)} ELSE ${value} END`;
}
