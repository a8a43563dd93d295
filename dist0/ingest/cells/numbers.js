import { Big } from 'big.js';
import { wrong } from "../issue.js";
import { refused } from "./read.js";
const yuanIn = {
    元: '1',
    千元: '1000',
    万元: '10000',
    百万元: '1000000',
    亿元: '100000000',
};
const largest = new Big('999999999999999999.99');
/** Reads an amount in the unit of its column into yuan, exact to 分. */
export function readMoney(text, unit = '元') {
    const match = /^[¥￥]?([+-]?[\d,]*\.?\d+)(元|千元|万元|百万元|亿元)?$/.exec(plainNumber(text));
    if (!match)
        return refused(notANumber);
    const factor = yuanIn[match[2] ?? unit] ?? '1';
    const yuan = new Big(match[1].replaceAll(',', '')).times(factor);
    if (yuan.abs().gt(largest))
        return refused(tooLarge);
    if (!yuan.round(2).eq(yuan))
        return refused(tooPrecise);
    return {
        value: yuan.toFixed(2),
        roundedBy: halfUnit(match[1], { yuan, factor: Number(factor) }),
    };
}
/** Printed amounts are rounded to at least two decimals of 万元 (whole hundreds of 元), and to what they show of 元. */
function halfUnit(printed, { yuan, factor }) {
    const shown = printed.split('.')[1]?.length ?? 0;
    if (factor < 10_000 && yuan.mod(100).eq(0))
        return 50;
    const decimals = factor >= 10_000 ? Math.max(shown, 2) : shown;
    return (factor * 10 ** -decimals) / 2;
}
/** Reads an exact decimal number. */
export function readDecimal(text) {
    const match = /^[+-]?[\d,]*\.?\d+$/.exec(plainNumber(text));
    return match ? { value: new Big(match[0].replaceAll(',', '')).toFixed() } : refused(notANumber);
}
/** Reads a whole number of 32 bits; a year may end with 年. */
export function readInt(text) {
    const match = /^([+-]?[\d,]+)(?:\.0+)?年?$/.exec(plainNumber(text));
    if (!match)
        return refused(notWhole);
    const value = Number(match[1].replaceAll(',', ''));
    return Math.abs(value) <= 2_147_483_647 ? { value } : refused(tooLarge);
}
const yes = new Set(['是', '有', '1', 'y', 'yes', 'true', '√']);
const no = new Set(['否', '无', '0', 'n', 'no', 'false', '×']);
/** Reads 是 / 否 and what is written in their place. */
export function readBoolean(text) {
    const plain = plainNumber(text).toLowerCase();
    if (yes.has(plain))
        return { value: true };
    return no.has(plain) ? { value: false } : refused(neitherYesNorNo);
}
const plainNumber = (text) => text
    .normalize('NFKC')
    .replaceAll('￥', '¥')
    .replace(/\s/g, '')
    .replace(/,(?=\d{3})/g, '');
const notANumber = wrong('INGEST_NUMBER_UNREADABLE', '不是数字', 'Not a number.');
const notWhole = wrong('INGEST_NUMBER_NOT_WHOLE', '不是整数', 'Not a whole number.');
const tooLarge = wrong('INGEST_NUMBER_TOO_LARGE', '数字过大', 'The number is too large.');
const tooPrecise = wrong('INGEST_MONEY_TOO_PRECISE', '金额精确到分以下', 'The amount is finer than 分 (0.01 yuan).');
const neitherYesNorNo = wrong('INGEST_YES_OR_NO', '请填“是”或“否”', 'Write 是 or 否.');
