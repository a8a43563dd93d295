import type pg from 'pg';
import { recent } from '../base/recent.ts';
import { bigramsOf, foldText } from '../base/search-text.ts';
import { run } from '../base/statement.ts';

/** How often the pairs of characters of a table's texts occur, as PostgreSQL's statistics have it. */
interface Frequencies {
  readonly rows: number;
  /** Share of the rows that hold a pair. */
  readonly shareOf: (gram: string) => number;
}

// A search asks for the pairs of its text more than once. Units of UTF-16.
const searched = recent<readonly string[]>(100_000);

/** The pairs of neighbouring characters by which an index of texts finds one; a single character has none. */
export function gramsIn(text: string): readonly string[] {
  const known = searched.get(text);
  if (known) return known;
  const grams = bigramsOf(foldText(text)).filter((gram) => [...gram].length > 1);
  searched.set(text, grams, text.length);
  return grams;
}

/** The pairs by which one table's index is asked for a text. */
export type GramsOf = (text: string) => readonly string[];

/**
 * The pairs of a table whose lists are worth reading. The index reads a list of records for each pair that it is asked
 * for, and the text of a record decides in the end: the rarest pairs alone cost less than all of them, where 有限 and
 * 公司 stand in every name. What the statistics do not tell yet is asked for aside; until then all pairs are taken.
 */
export function gramsOf(pool: pg.Pool, table: string): GramsOf {
  return (text) => {
    const grams = gramsIn(text);
    const known = frequenciesOf(pool, table);
    return known ? rarest(grams, known) : grams;
  };
}

/** How many records of a table hold a text, at most. */
export interface AtMost {
  readonly records: number;
  /** Of all. */
  readonly share: number;
}

/**
 * No more records hold a text than hold its rarest pair, and all may hold one without pairs; undefined while the
 * statistics are not known.
 */
export function atMostHold(pool: pg.Pool, table: string): (text: string) => AtMost | undefined {
  return (text) => {
    const known = frequenciesOf(pool, table);
    if (!known) return undefined;
    const share = Math.min(1, ...gramsIn(text).map(known.shareOf));
    return { share, records: share * known.rows };
  };
}

/** Reading so many records costs about what one more list does. */
const fewRows = 1000;

/**
 * The rarest pairs, until few rows are likely to be left. Two that overlap in the text say little more than one of
 * them: 红梅 and 梅食 mostly stand in the same records.
 */
export function rarest(grams: readonly string[], { rows, shareOf }: Frequencies): string[] {
  const places = grams.map((gram, at) => ({ gram, at, share: shareOf(gram) }));
  const taken: typeof places = [];
  let left = rows;
  for (const place of places.sort((one, other) => one.share - other.share)) {
    if (taken.length > 0 && left <= fewRows) break;
    if (taken.some((one) => overlap(one, place))) continue;
    taken.push(place);
    left *= place.share;
  }
  return taken.map(({ gram }) => gram);
}

interface Place {
  readonly gram: string;
  readonly at: number;
}

function overlap(one: Place, other: Place): boolean {
  const [before, after] = one.at < other.at ? [one, other] : [other, one];
  return after.at - before.at === 1 && [...before.gram].at(-1) === [...after.gram][0];
}

interface Known {
  frequencies?: Frequencies;
  /** When they were asked for, in milliseconds. */
  asked: number;
}

const kept = new WeakMap<pg.Pool, Map<string, Known>>();

// PostgreSQL takes its statistics anew once a tenth of the rows have changed.
const goodFor = 10 * 60_000;

/** What is known by now; what is not, or is old, is asked for meanwhile. */
function frequenciesOf(pool: pg.Pool, table: string): Frequencies | undefined {
  const tables = kept.get(pool) ?? new Map<string, Known>();
  kept.set(pool, tables);
  const known = tables.get(table) ?? { asked: -Infinity };
  tables.set(table, known);
  const now = performance.now();
  if (now - known.asked > goodFor) {
    known.asked = now;
    void readFrequencies(pool, table).then(
      (frequencies) => (known.frequencies = frequencies),
      // A search without them is only slower; they are asked for again when they are old.
      () => undefined,
    );
  }
  return known.frequencies;
}

interface Statistics {
  readonly rows: number;
  readonly grams: readonly string[];
  /** One for each pair, then the least, the greatest and the share of rows without any. */
  readonly shares: readonly number[];
}

/**
 * Frequencies of a table's pairs; undefined where PostgreSQL has taken no statistics of it.
 * PostgreSQL's manual, 52.28 pg_stats: most_common_elems, most_common_elem_freqs.
 */
export async function readFrequencies(
  pool: pg.Pool,
  table: string,
): Promise<Frequencies | undefined> {
  const [found] = await run<Statistics>(pool, {
    text: `SELECT c.reltuples AS rows, s.most_common_elems::text::text[] AS grams,
        s.most_common_elem_freqs AS shares
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = '_grams'
      WHERE c.oid = $1::regclass AND s.most_common_elems IS NOT NULL`,
    values: [table],
  });
  if (!found) return undefined;
  const { rows, grams, shares } = found;
  const shareOf = new Map(grams.map((gram, i) => [gram, shares[i]!]));
  // A pair that is not among the common ones is rarer than the rarest of these.
  const rare = shares[grams.length]! / 2;
  return { rows, shareOf: (gram) => shareOf.get(gram) ?? rare };
}
