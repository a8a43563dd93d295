import { holds } from "../catalogue/condition.js";
import { keepEnds, maskIdentityNumber, maskName } from "./mask-name.js";
import { maskText } from "./mask-text.js";
/** For every masked field of the catalogue, what those see who may see only the masked rendition. */
export function shownValues(catalogue, record) {
    const masked = catalogue.fields.filter((field) => field.mask);
    if (masked.length === 0)
        return {};
    const own = {
        names: personalNames(catalogue, record),
        numbers: personalNumbers(catalogue, record),
    };
    return Object.fromEntries(masked.map((field) => [field.name, shownValue(field, record, own)]));
}
/** Whether the field's mask covers its value in this record. */
export function isMasked(field, record) {
    return (field.mask !== undefined && (field.mask.when === undefined || holds(field.mask.when, record)));
}
function shownValue(field, record, own) {
    const value = record[field.name] ?? null;
    if (value === null || !isMasked(field, record))
        return value;
    if (Array.isArray(value))
        return value.map((one) => maskedText(field, String(one), own)).filter((one) => one !== null);
    return maskedText(field, String(value), own);
}
function maskedText(field, text, own) {
    switch (field.mask?.rule) {
        case 'PERSON_NAME':
            return maskName(text);
        case 'IDENTITY_NUMBER':
            return maskIdentityNumber(text);
        case 'KEEP_ENDS':
            return keepEnds(text);
        case 'PERSONAL_TEXT':
            return maskText(text, own);
        default:
            return null;
    }
}
const nameTitle = /(法定代表人|负责人|经营者|投资人|姓名|联系人|自然人|股东)$/;
function personalNames(catalogue, record) {
    return catalogue.fields
        .filter((field) => isPersonName(field, record) || (isPrivate(field) && nameTitle.test(field.column.title)))
        .map((field) => record[field.name])
        .filter((name) => typeof name === 'string' && name.trim().length >= 2);
}
const isPersonName = (field, record) => field.mask?.rule === 'PERSON_NAME' && isMasked(field, record);
function personalNumbers(catalogue, record) {
    return catalogue.fields
        .filter((field) => isPrivate(field) || field.mask?.rule === 'IDENTITY_NUMBER')
        .map((field) => record[field.name])
        .filter((value) => typeof value === 'string' && /^[\dA-Za-z]{6,}$/.test(value));
}
const isPrivate = (field) => field.type === 'String' &&
    !field.list &&
    field.disclosure.level !== 'OPEN' &&
    field.disclosure.reason === 'PERSONAL_PRIVACY';
