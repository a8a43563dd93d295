export const isFault = (cell) => cell !== null && typeof cell === 'object' && 'fault' in cell;
/** The cell as one text, or null where it is empty. */
export function textOf(cell) {
    if (cell === undefined || cell === null || isFault(cell))
        return null;
    const text = (typeof cell === 'string' ? cell : cell.join(';')).trim();
    return text === '' ? null : text;
}
