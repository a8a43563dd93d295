/**
 * How many records there are. `base` goes through ingest and review; each record of it then stands for `times` records,
 * multiplied inside PostgreSQL with keys and days of their own, because a laptop would validate two million rows for
 * a quarter of an hour.
 */
const base = {
  enterprises: 100_000,
  penalties: 100_000,
  licences: 30_000,
  listings: 5_000,
  budgetLines: 20_000,
};
const tiny = {
  enterprises: 2_000,
  penalties: 10_000,
  licences: 3_000,
  listings: 500,
  budgetLines: 200,
};

export const sizes = {
  tiny: { ...tiny, base: tiny, times: 1 },
  '100k': { ...base, base, times: 1 },
  '1m': { ...multiplied(base, 10), base, times: 10 },
  '10m': { ...multiplied(base, 10), penalties: 10_000_000, base, times: 10 },
};

function multiplied(size, times) {
  const grown = Object.entries(size).map(([name, count]) => [name, count * times]);
  return { ...Object.fromEntries(grown), enterprises: size.enterprises };
}

/**
 * The first fifth of the enterprises ("rich") have at least ten penalties, ten licences and two listings, so that a
 * nested page is full; the rest share what is left.
 */
export const richOf = ({ enterprises }) => enterprises / 5;

/** Four fifths of the records go to the rich enterprises, evenly; the others to the rest. */
export function partyOf(number, total, { enterprises }) {
  const rich = enterprises / 5;
  const toRich = total * 0.8;
  return number < toRich ? number % rich : rich + ((number - toRich) % (enterprises - rich));
}
