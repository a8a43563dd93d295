import { wrong } from "../issue.js";
import { readDepartmentCode, readListed } from "./codes.js";
import { refused } from "./read.js";
const longest = 20_000;
/** Reads free text, document numbers, and codes that are texts. */
export function readText(text, { field, codes }) {
    const clean = text
        .replace(/\r\n?/g, '\n') // a line ends alike in every format of file
        .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '')
        .trim();
    if (clean.length > longest)
        return refused(tooLong);
    if (isDocumentNumber(field))
        return { value: normaliseDocumentNumber(clean) };
    if (codes)
        return readListed(clean, codes);
    return isDepartmentCode(field) ? readDepartmentCode(clean) : { value: clean };
}
/** 市场【2019】1号, 市场(2019)1号 -> 市场〔2019〕1号 (GB/T 9704: 年份用六角括号). */
export function normaliseDocumentNumber(text) {
    return text
        .replace(/[[［(（﹝【〔{]\s*([0-9０-９]{4})\s*[\]］)）﹞】〕}]/g, (_, year) => `〔${year.normalize('NFKC')}〕`)
        .replace(/\s*(〔\d{4}〕)\s*/g, '$1');
}
const isDocumentNumber = ({ name, column }) => name === 'documentNumber' || /(文号|文书号)$/.test(column.title);
const isDepartmentCode = ({ column }) => /统一社会信用代码$/.test(column.title);
const tooLong = wrong('INGEST_TEXT_TOO_LONG', `文字超过${longest}字`, `The text has more than ${longest} characters.`);
