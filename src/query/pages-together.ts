import { sql } from 'kysely';
import type pg from 'pg';
import { partsOf, type SentRows } from '../base/sent-rows.ts';
import { compile, runAsSent, type Statement } from '../base/statement.ts';
import type { Fetch } from './fetching.ts';
import { bound } from './later.ts';
import { reading, readingPage } from './reading.ts';
import type { Sql } from './sql/expressions.ts';

/** The values of one page. */
type Values = Statement['values'];

// What a page saves in company is some 0.2 ms; one that takes longer than this would hold up the others for longer.
const quick = 10;

let plans = 0;

/**
 * Pages of one plan that wait at the same time share a statement, which has each as a part of its own: to begin a
 * statement, to send it and to be woken by its rows costs both sides about as much as finding a page. They are asked for
 * alone while they take longer than 10 ms each.
 */
export function fetchingPages(page: Sql): Fetch<SentRows> {
  const name = `${(plans += 1)}`;
  const one = compile(page);
  const bySize = new Map([[1, one]]);
  const together = (size: number): Statement => {
    const known = bySize.get(size) ?? compile(pagesOf(page, size));
    bySize.set(size, known);
    return known;
  };
  let took = 0;
  const read = async (pool: pg.Pool, pages: readonly Values[]) => {
    const size = pages.length;
    const begun = performance.now();
    const rows = await runAsSent(pool, { text: together(size).text, values: pages.flat() });
    took = (performance.now() - begun) / size;
    if (size === 1) return new Map([[pages[0]!, rows]]);
    return new Map(partsOf(rows, size).map((part, n) => [pages[n]!, part]));
  };
  return async (running) => {
    const { values } = bound(one, running.given);
    const pages =
      took < quick
        ? await readingPage(running, { name, key: values, read })
        : await reading(running, (pool) => read(pool, [values]));
    return pages.get(values)!;
  };
}

/** The pages one after the other, the last cell of each row being the number of its page. */
const pagesOf = (page: Sql, size: number): Sql =>
  sql.join(
    Array.from(
      { length: size },
      (_, n) => sql`(SELECT page.*, ${sql.lit(n)} AS nth FROM (${page}) AS page)`,
    ),
    sql` UNION ALL `,
  );
