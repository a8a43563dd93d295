import { recorded } from '../audit/recorded.ts';
import type { Database, Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { codesWrong } from './errors.ts';

export const mostCodes = 10_000;

/** Credit codes that a reader follows. */
export interface WatchList {
  readonly codes: readonly string[];
  readonly at: string;
}

/** Puts a reader's watch list in the place of his last one; each code once. */
export function keepWatchList(
  db: Pick<Database, 'pool'>,
  {
    reader,
    codes,
    at,
  }: { readonly reader: string; readonly codes: readonly string[]; readonly at: Date },
): Promise<WatchList> {
  const kept = [...new Set(codes)].sort();
  checkCodes(kept);
  return recorded(db, { at, by: reader }, async (client) => {
    const [list] = await run<WatchList>(client, {
      text: `insert into watch_lists (reader, codes, at) values ($1, $2, $3)
        on conflict (reader) do update set codes = excluded.codes, at = excluded.at returning codes, at`,
      values: [reader, kept, at],
    });
    const detail = { codes: kept.length };
    const entry = { action: 'WATCH_LIST_SET', subject: `watch-list:${reader}`, detail };
    return { result: list!, entry };
  });
}

/** A reader's watch list; undefined where he has none. */
export async function watchListOf(db: Queryable, reader: string): Promise<WatchList | undefined> {
  const text = 'select codes, at from watch_lists where reader = $1';
  const [list] = await run<WatchList>(db, { text, values: [reader] });
  return list;
}

/** Refuses what is no list of credit codes, or too long a one. */
export function checkCodes(codes: readonly string[]): void {
  const right = codes.every((code) => /^[0-9A-Z]{18}$/.test(code));
  if (!right || codes.length > mostCodes) throw codesWrong(mostCodes);
}
