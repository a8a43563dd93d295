import type { Queryable } from '../base/database.ts';
import { run } from '../base/statement.ts';
import { codesWrong } from './errors.ts';

export const mostCodes = 10_000;

/** Credit codes that a reader follows. */
export interface WatchList {
  readonly codes: readonly string[];
  readonly at: string;
}

/** Puts a reader's watch list in the place of his last one; each code once. */
export async function keepWatchList(
  db: Queryable,
  {
    reader,
    codes,
    at,
  }: { readonly reader: string; readonly codes: readonly string[]; readonly at: Date },
): Promise<WatchList> {
  const kept = [...new Set(codes)].sort();
  checkCodes(kept);
  const [list] = await run<WatchList>(db, {
    text: `insert into watch_lists (reader, codes, at) values ($1, $2, $3)
      on conflict (reader) do update set codes = excluded.codes, at = excluded.at returning codes, at`,
    values: [reader, kept, at],
  });
  return list!;
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
