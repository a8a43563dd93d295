import { departments } from '../data/places.mjs';
import { cityOf, creditCodeOf, tradeOf } from '../data/enterprises.mjs';
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
  // A step that shares no factor with their number visits each before any twice.
  const each = (count, most) =>
    Array.from({ length: Math.min(count, most) }, (_, i) => creditCodeOf((i * 7919) % count));
  switch (workload) {
    case 'W1':
      return each(size.enterprises, 100_000).map((code) => ({ code }));
    case 'W2':
      return each(richOf(size), 60_000).map((code) => ({ code }));
    case 'W3':
      return many(24_000, (random, i) => {
        const back = random % 800;
        return {
          authority: from(departments, i).code,
          from: day(today, back + 140 + (Math.floor(i / 40) % 97)),
          to: day(today, back),
        };
      });
    case 'W5':
      return many(2_400, (random) => ({
        codes: Array.from({ length: 1000 }, (_, i) =>
          creditCodeOf((random + i * 7919) % size.enterprises),
        ),
      }));
    case 'W6':
      return searches(size);
    default:
      throw new Error(`${workload} has no literals`);
  }
}

/**
 * 食品 and the other trades, alone and with what stands around them in names: each is found in its city, and none is
 * asked twice.
 */
function searches({ enterprises }) {
  const found = new Map();
  for (let i = 0; i < 16_000; i += 1) {
    const number = (i * 7919) % enterprises;
    const before = ['', '号', `${String(number).slice(-3)}号`, `${String(number).slice(-3)}号`][
      Math.floor(i / 7) % 4
    ];
    const text =
      before + tradeOf(number) + ['', '有', '有限', '有限公', '有限公司'][Math.floor(i / 31) % 5];
    const region = cityOf(number).code;
    found.set(`${text} ${region}`, { text, region });
  }
  return [...found.values()];
}
