import { compoundSurnames } from "./surnames.js";
/** 王小明 -> 王××, 欧阳修 -> 欧阳××; the number of crosses does not tell the length of the name. */
export function maskName(name) {
    const trimmed = name.trim();
    const kept = compoundSurnames.has(trimmed.slice(0, 2)) && trimmed.length > 2 ? 2 : 1;
    return `${[...trimmed].slice(0, kept).join('')}××`;
}
/** Keeps the first six characters (the division), stars for the rest. */
export function maskIdentityNumber(number) {
    const kept = number.length > 6 ? 6 : 1;
    return number.slice(0, kept) + '*'.repeat(Math.max(number.length - kept, 3));
}
/** Keeps the first and the last character. */
export function keepEnds(text) {
    const characters = [...text];
    if (characters.length < 3)
        return `${characters[0] ?? ''}××`;
    return `${characters[0]}${'×'.repeat(characters.length - 2)}${characters.at(-1)}`;
}
