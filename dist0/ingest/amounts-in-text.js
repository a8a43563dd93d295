import { Big } from 'big.js';
import { doubtful } from "./issue.js";
/** Compares each amount with what the record's texts say of it: "罚款300元" against a fine of 0.03 万元. */
export function amountFindings(catalogue, values) {
    return catalogue.fields
        .filter((field) => field.type === 'Money' && !field.list && values[field.name] !== null)
        .filter((field) => contradicted(field, catalogue, values))
        .map((field) => ({ field, finding: contradiction }));
}
function contradicted(field, catalogue, values) {
    const word = /^(\p{Script=Han}{2,6}?)(?:金额|数额|总额)/u.exec(field.column.title)?.[1];
    if (!word)
        return false;
    const said = catalogue.fields
        .filter((other) => other.type === 'String' && !other.list)
        .flatMap((other) => amountsAfter(word, values[other.name]));
    if (said.length === 0)
        return false;
    const stored = new Big(String(values[field.name]));
    const sum = said.reduce((total, one) => total.plus(one), new Big(0));
    return !said.some((one) => one.eq(stored)) && !sum.eq(stored);
}
function amountsAfter(word, text) {
    if (typeof text !== 'string' || !text.includes(word))
        return [];
    const pattern = new RegExp(`${word}(?:金额)?(?:人民币)?[:：]?\\s*([\\d,，]*\\.?\\d+)\\s*(万元|元)(?!以|至|到|-)`, 'g');
    return [...text.normalize('NFKC').matchAll(pattern)].map(([, number = '0', unit]) => new Big(number.replace(/[,，]/g, '')).times(unit === '万元' ? 10_000 : 1));
}
const contradiction = doubtful('INGEST_AMOUNT_CONTRADICTED', '金额与文字中所写的不一致', 'The amount is not the one that the text states.');
