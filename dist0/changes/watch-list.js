import { run } from "../base/statement.js";
import { codesWrong } from "./errors.js";
export const mostCodes = 10_000;
/** Puts a reader's watch list in the place of his last one; each code once. */
export async function keepWatchList(db, { reader, codes, at, }) {
    const kept = [...new Set(codes)].sort();
    checkCodes(kept);
    const [list] = await run(db, {
        text: `insert into watch_lists (reader, codes, at) values ($1, $2, $3)
      on conflict (reader) do update set codes = excluded.codes, at = excluded.at returning codes, at`,
        values: [reader, kept, at],
    });
    return list;
}
/** A reader's watch list; undefined where he has none. */
export async function watchListOf(db, reader) {
    const text = 'select codes, at from watch_lists where reader = $1';
    const [list] = await run(db, { text, values: [reader] });
    return list;
}
/** Refuses what is no list of credit codes, or too long a one. */
export function checkCodes(codes) {
    const right = codes.every((code) => /^[0-9A-Z]{18}$/.test(code));
    if (!right || codes.length > mostCodes)
        throw codesWrong(mostCodes);
}
