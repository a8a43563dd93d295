const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
// GB/T 2260 provinces, and 10 / 99, which the codes of central bodies carry (100000, 991000).
const provinces = new Set('10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 91 99'.split(' '));
/** Judges a unified social credit code in all its parts: form, region, organisation code, check (GB 32100-2015). */
export function checkCreditCode(text) {
    if (/^0{15,18}[0X]{0,3}$/.test(text))
        return 'PLACEHOLDER';
    if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text))
        return 'WRONG_FORM';
    if (!provinces.has(text.slice(2, 4)))
        return 'WRONG_REGION';
    if (!organisationCodeRight(text.slice(8, 17)))
        return 'WRONG_ORGANISATION_CODE';
    return creditCodeCheck(text) === text[17] ? 'OK' : 'WRONG_CHECK';
}
/** The check character that the first seventeen ask for (GB 32100-2015, mod 31). */
export function creditCodeCheck(first17) {
    const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(first17[i] ?? ''), 0);
    return alphabet[(31 - (sum % 31)) % 31] ?? '';
}
/** The check character of an organisation code's first eight (GB 11714, mod 11). */
export function organisationCodeCheck(first8) {
    const sum = organisationWeights.reduce((total, weight, i) => total + weight * organisationAlphabet.indexOf(first8[i] ?? ''), 0);
    return '0123456789X'[(11 - (sum % 11)) % 11] ?? '';
}
const organisationCodeRight = (nine) => organisationCodeCheck(nine.slice(0, 8)) === nine[8];
