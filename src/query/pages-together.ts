import { sql } from 'kysely';
import type pg from 'pg';
import { partsOf, type SentRows } from '../base/sent-rows.ts';
import { compile, nameOf, runAsSent, type Statement } from '../base/statement.ts';
import type { Fetch } from './fetching.ts';
import { bound } from './later.ts';
import { reading, readingTogether } from './reading.ts';
import type { Sql } from './sql/expressions.ts';

/** The values of one page. */
type Values = Statement['values'];

// What a page saves in company is some 0.2 ms; one that takes longer than this would hold up the others for longer.
const quick = 10;

// A statement for several takes as much of PostgreSQL's memory as theirs together; without a name it would be planned
// anew each time, and take longer than they do.
const ofNames = 0.5;

let plans = 0;

/**
 * Pages of one plan that wait at the same time share a statement, which has each as a part of its own: it is begun and
 * sent once, and its rows wake the process once. They are asked for alone while they take longer than 10 ms each.
 */
export function fetchingPages(page: Sql): Fetch<SentRows> {
  const name = `${(plans += 1)}`;
  const one = compile(page);
  const bySize = new Map<number, string>();
  const together = (size: number): string => {
    const text = bySize.get(size) ?? compile(pagesOf(page, size)).text;
    bySize.set(size, text);
    return text;
  };
  const rowsOf = async (pool: pg.Pool, pages: readonly Values[]) => {
    const size = pages.length;
    if (size > 1 && nameOf(together(size), ofNames) !== undefined)
      return partsOf(await runAsSent(pool, { text: together(size), values: pages.flat() }), size);
    const found = [];
    for (const values of pages) found.push(await runAsSent(pool, { text: one.text, values }));
    return found;
  };
  let took = 0;
  const read = async (pool: pg.Pool, pages: readonly Values[]) => {
    const begun = performance.now();
    const found = await rowsOf(pool, pages);
    took = (performance.now() - begun) / pages.length;
    return new Map(pages.map((values, n) => [values, found[n]!]));
  };
  return async (running) => {
    const { values } = bound(one, running.given);
    const pages =
      took < quick
        ? await readingTogether(running, { kind: 'pages', name, key: values, read })
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
