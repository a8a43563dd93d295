import { holds } from "../catalogue/condition.js";
import { madeUp, randomFrom } from "./sample-values.js";
/** A CSV file of made-up records under the standard's headers, piece by piece; every text says 合成 (synthetic). */
export function* sampleCsv(catalogue, { rows, seed, department, codeLists }) {
    const random = randomFrom(seed);
    const columns = catalogue.fields.map((field) => field.column.title);
    yield `\uFEFF${columns.join(',')}\r\n`;
    for (let i = 1; i <= rows; i += 1) {
        const record = madeUpRecord(catalogue, {
            ...{ random, department, codeLists },
            number: `${seed}-${i}`,
        });
        yield `${catalogue.fields.map(({ name }) => quoted(record.get(name) ?? '')).join(',')}\r\n`;
    }
}
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** One record: what is required always or by its own values, and some of the rest. */
function madeUpRecord(catalogue, making) {
    const { random } = making;
    const texts = new Map();
    const values = {};
    for (const field of inOrderOfNeed(catalogue)) {
        const condition = field.column.requiredWhen;
        const needed = field.column.required || (condition && holds(condition, values));
        const sums = catalogue.rowSums.some((rule) => rule.total === field.name || rule.parts.includes(field.name));
        if (!needed && (condition || sums || random() < 0.5))
            continue;
        const made = madeUpValue(field, catalogue, making);
        texts.set(field.name, made.text);
        values[field.name] = made.value;
    }
    return texts;
}
/** Enums first: what else is required depends on them. */
function inOrderOfNeed({ fields }) {
    return [...fields].sort((one, other) => Number(other.type === 'Enum') - Number(one.type === 'Enum'));
}
const same = (text) => ({ text, value: text });
function madeUpValue(field, catalogue, making) {
    const { random, number, department, codeLists } = making;
    if (field.name === catalogue.recordOwner)
        return same(department);
    switch (field.type) {
        case 'Enum':
            return madeUpEnum(field, catalogue, random);
        case 'Date':
            return same(madeUp.date(random));
        case 'DateTime':
            return same(`${madeUp.date(random)}T09:00:00+08:00`);
        case 'Money':
        case 'Decimal':
            return same((madeUp.whole(random, 1, 500_000) / 100).toFixed(2));
        case 'Int':
            return same(String(/year$/i.test(field.name)
                ? madeUp.whole(random, 2019, 2025)
                : madeUp.whole(random, 0, 500)));
        case 'Boolean':
            return same(madeUp.one(random, ['是', '否']));
        case 'CreditCode':
            return same(madeUp.creditCode(random));
        case 'RegionCode':
            return same(madeUp.one(random, ['110000', '310000', '440300', '230500']));
        default: {
            const listed = codeLists.get(field.column.codes ?? '')?.entries;
            return same(listed?.length ? madeUp.one(random, listed).code : madeUpText(field, number));
        }
    }
}
function madeUpEnum(field, { enums }, random) {
    const values = enums.find((one) => one.name === field.enumName)?.values ?? [];
    const { name, label } = madeUp.one(random, values);
    return { text: label, value: field.list ? [name] : name };
}
function madeUpText(field, number) {
    const { title } = field.column;
    if (/统一社会信用代码$/.test(title))
        return madeUp.creditCode(randomFrom(hashOf(number + title)));
    if (/(文号|文书号)$/.test(title))
        return `合成〔2024〕${number}号`;
    if (/^(code|\w*Code)$/.test(field.name))
        return `synthetic-${number}`;
    return `合成${title}${number}`;
}
const hashOf = (text) => [...text].reduce((hash, one) => Math.imul(hash, 31) + one.codePointAt(0), 7);
