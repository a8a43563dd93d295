/** A finding that refuses the row. */
export const wrong = (code, zh, en) => ({
    code,
    severity: 'ERROR',
    zh,
    en,
});
/** A finding that lets the row pass. */
export const doubtful = (code, zh, en) => ({
    code,
    severity: 'WARNING',
    zh,
    en,
});
