import { checkCreditCode } from "../base/credit-code.js";
import { maskIdentityNumber, maskName } from "./mask-name.js";
import { compoundSurnames, surnames } from "./surnames.js";
const digit = '[0-9０-９]';
const longNumber = new RegExp(String.raw `(?<!${digit})${digit}{15}(?:${digit}{2}[0-9０-９XxＸｘ])?(?!${digit})`, 'g');
const mobile = new RegExp(String.raw `(?<!${digit})[1１][3-9３-９]${digit}{9}(?!${digit})`, 'g');
const bracketed = /([（(【[〔])\s*([\p{Script=Han}×*＊xX某·]{2,5})\s*([）)】\]〕])/gu;
const labelled = /((?:姓名|当事人|经营者|负责人|法定代表人|投资人|业主|联系人)\s*[:：]\s*)([\p{Script=Han}·]{2,4})(?=$|[\s，,。；;、（(])/gu;
/**
 * De-identifies free text: identity numbers, mobile phones, names in brackets or after a label, and
 * the names and numbers that the record itself gives (深圳经济特区社会信用条例 第三十八条).
 */
export function maskText(text, own) {
    const withoutOwn = [
        ...own.numbers.map((number) => [number, maskIdentityNumber(number)]),
        ...own.names.map((name) => [name, maskName(name)]),
    ].reduce((masked, [value, shown]) => masked.replaceAll(value, shown), text);
    return withoutOwn
        .replace(longNumber, (number) => isIdentityNumber(number) ? maskIdentityNumber(number) : number)
        .replace(mobile, (number) => `${number.slice(0, 3)}********`)
        .replace(bracketed, (whole, ...[open, name, close]) => looksPersonal(name) ? `${open}${maskName(name)}${close}` : whole)
        .replace(labelled, (whole, label, name) => looksPersonal(name) ? `${label}${maskName(name)}` : whole);
}
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Whether the number is built as a citizen's identity number (GB 11643; 15 digits before 1999). */
export function isIdentityNumber(number) {
    const plain = number.normalize('NFKC').toUpperCase();
    const birth = plain.length === 15 ? `19${plain.slice(6, 12)}` : plain.slice(6, 14);
    const born = /^(18|19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(birth);
    if (!born || !/^[1-8]/.test(plain))
        return false;
    if (plain.length === 15 || checksOut(plain))
        return true;
    // A mistyped identity number still names a person; a right credit code never does.
    return checkCreditCode(plain) !== 'OK';
}
function checksOut(plain) {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(plain[i]), 0);
    return '10X98765432'[sum % 11] === plain[17];
}
const notNames = /(店|厂|司|行|部|馆|院|所|局|市|区|县|省|镇|村|站|会|类|版|品|案|型|号|的|费|修正|修订|试行|高新|以下|以上|简称|[^某]年|[^某]月)$/;
function looksPersonal(name) {
    const surname = compoundSurnames.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
    if (surname.length === 1 && !surnames.has(surname))
        return false;
    const given = name.slice(surname.length);
    return given.length >= 1 && given.length <= 3 && !notNames.test(name);
}
