import { cities, departments, trades } from '../data/places.mjs';
import { creditCodeOf } from '../data/enterprises.mjs';
import { scattered } from '../data/files.mjs';
import { richOf } from '../data/shape.mjs';

const from = (list, i) => list[i % list.length];
const day = (today, back) =>
  new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);

/**
 * The values with which a workload is asked, one after the other: random but the same in every run, and more of them
 * than any answer cache would see twice within a measurement.
 */
export function literalsOf(workload, { size, today }) {
  const many = (count, make) => Array.from({ length: count }, (_, i) => make(scattered(i + 1), i));
  switch (workload) {
    case 'W1':
      return many(20_000, (random) => ({ code: creditCodeOf(random % size.enterprises) }));
    case 'W2':
      return many(20_000, (random) => ({ code: creditCodeOf(random % richOf(size)) }));
    case 'W3':
      return many(4_000, (random, i) => {
        const back = random % 800;
        return {
          authority: from(departments, i).code,
          from: day(today, back + 200),
          to: day(today, back),
        };
      });
    case 'W5':
      return many(60, (random) => ({
        codes: Array.from({ length: 1000 }, (_, i) =>
          creditCodeOf((random + i * 7919) % size.enterprises),
        ),
      }));
    case 'W6':
      return many(trades.length * cities.length, (_, i) => ({
        text: from(trades, i),
        region: cities[Math.floor(i / trades.length)].code,
      }));
    default:
      throw new Error(`${workload} has no literals`);
  }
}
