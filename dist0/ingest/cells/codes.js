import { checkCreditCode } from "../../base/credit-code.js";
import { doubtful, wrong } from "../issue.js";
import { refused, unknownCode } from "./read.js";
const whys = {
    WRONG_FORM: ['应为18位数字或大写字母', 'it must have 18 digits or capital letters'],
    WRONG_REGION: ['其中的行政区划不存在', 'its division does not exist'],
    WRONG_ORGANISATION_CODE: [
        '其中的组织机构代码校验不符',
        'the check of its organisation code fails',
    ],
    WRONG_CHECK: ['校验位不符', 'its check character is wrong'],
};
/** Reads a unified social credit code, checked in all its parts (GB 32100-2015, GB 11714). */
export function readCreditCode(text) {
    const code = plainCode(text);
    const verdict = checkCreditCode(code);
    if (verdict === 'OK')
        return { value: code };
    if (verdict === 'PLACEHOLDER')
        return unknownCode;
    const [zh, en] = whys[verdict];
    return refused(wrong('INGEST_CREDIT_CODE_WRONG', `统一社会信用代码有误：${zh}`, `Not a unified social credit code: ${en}.`));
}
/** Reads the code of a department: a unified social credit code, or the slug under which it is registered. */
export function readDepartmentCode(text) {
    const code = plainCode(text);
    return /^[0-9A-Z]{15,18}$/.test(code) && /\d{6}/.test(code)
        ? readCreditCode(code)
        : { value: text };
}
/** Reads a division code of six digits; twelve digits of a division end in zeros. */
export function readRegionCode(text) {
    const match = /^([1-9]\d{5})(?:0{6})?$/.exec(plainCode(text));
    if (match)
        return { value: match[1] };
    return refused(wrong('INGEST_REGION_CODE_WRONG', '行政区划代码应为6位数字', 'A division code has six digits.'));
}
/** Reads a text that a code list restricts: its code, or its name; a new code below a known one is doubtful only. */
export function readListed(text, list) {
    if (list.codes.has(text))
        return { value: text };
    const named = list.entries.find((entry) => entry.name === text || (entry.aliases ?? '').split('|').includes(text));
    if (named)
        return { value: named.code };
    return list.codes.has(text.slice(0, -2))
        ? { value: text, findings: [newCode(list.name)] }
        : refused(notInList(list.name));
}
export const notInList = (list) => wrong('INGEST_VALUE_NOT_IN_LIST', `不在代码表（${list}）中`, `Not a value of the list (${list}).`);
const newCode = (list) => doubtful('INGEST_CODE_NEW', `代码表（${list}）中没有此代码，但有其上级代码`, `The list (${list}) does not have this code, but its parent.`);
const plainCode = (text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
