import { ratio } from '../measure/statistics.mjs';

/** The targets of issue 4, each with how it follows from the results; undefined where its workload was not run. */
export const targets = [
  ...['W1', 'W2'].flatMap((workload) => [
    faster(workload, 'postgraphile', 2.5),
    faster(workload, 'usual', 5),
  ]),
  ...['W3', 'W6'].flatMap((workload) => [
    faster(workload, 'postgraphile', 1.5),
    faster(workload, 'usual', 3),
  ]),
  ...['W1', 'W2', 'W3', 'W6'].map((workload) => faster(workload, 'bare', 0.6)),
  {
    what: 'W4: latency of page 10,000 against page 1 of the same question',
    bound: 'at most 1.2',
    of: ({ W4 }) => W4 && atMost(ratio(W4.rows.mulu.means, W4.first.means), 1.2),
  },
  {
    what: 'W3: latency at 10,000,000 penalties against 100,000',
    bound: 'at most 1.3',
    of: ({ growth }) => {
      const [small, large] = ['100,000', '10,000,000'].map(
        (count) => growth?.rows[`mulu, W3 at ${count}`],
      );
      return small && large && atMost(ratio(large.means, small.means), 1.3);
    },
  },
  faster('W5', 'bare', 0.5),
  faster('W7', 'copy', 0.5, 'COPY out'),
  faster('W8', 'copy', 0.5, 'COPY out'),
  {
    what: 'W8: memory that an export of all penalties takes besides',
    bound: 'constant: at most 100 MB',
    of: ({ W8 }) => W8 && { shown: `${W8.grown.toFixed(0)} MB`, met: W8.grown <= 100 },
  },
  faster('W9', 'copy', 0.35, 'COPY in'),
  {
    what: 'W9: the same file again against the first time',
    bound: 'at least 3',
    of: ({ W9 }) =>
      W9 && atLeast(ratio(W9.rows['mulu, the same file again'].rates, W9.rows.mulu.rates), 3),
  },
  price(
    'W10: the price of the rules for anonymous readers',
    'mulu, anonymous',
    'mulu, no rules',
    0.1,
  ),
  price(
    'W10: the price of a grant on 3 of 10 rows',
    'mulu, grant on 3 of 10 rows',
    'mulu, no rules, granted field',
    0.25,
  ),
  ...['W1', 'W3'].map((workload) => ({
    what: `W11: ${workload} warm, while 50 records a second are published, against cold`,
    bound: 'at least 5',
    of: ({ W11 }) =>
      W11 &&
      atLeast(
        ratio(
          W11.rows[`mulu, ${workload} warm, while records are published`].rates,
          W11.rows[`mulu, ${workload} cold`].rates,
        ),
        5,
      ),
  })),
  {
    what: 'W11: answers older than the last committed publication',
    bound: 'none, at 50 records a second',
    of: ({ W11 }) =>
      W11 && {
        shown: `${W11.stale} of ${W11.publishing.checks}, at ${W11.publishing.rate.toFixed(0)} a second`,
        met: W11.stale === 0 && W11.publishing.checks > 0 && W11.publishing.rate >= 45,
      },
  },
  {
    what: 'W12: from `npm start` to the first answer',
    bound: 'at most 3 s',
    of: ({ W12 }) => W12 && { shown: `${W12.seconds.toFixed(2)} s`, met: W12.seconds <= 3 },
  },
  {
    what: 'W12: memory at rest',
    bound: 'at most 250 MB',
    of: ({ W12 }) => W12 && { shown: `${W12.memory.toFixed(0)} MB`, met: W12.memory <= 250 },
  },
];

function faster(workload, peer, least, title = peer) {
  return {
    what: `${workload}: throughput against ${title}`,
    bound: `at least ${least}`,
    of: ({ [workload]: result }) => {
      if (!result) return undefined;
      const { mulu, [peer]: other } = result.rows;
      if (!mulu || !other) return { shown: result.unequal?.[peer] ?? 'not run', met: undefined };
      return atLeast(ratio(mulu.rates, other.rates), least);
    },
  };
}

function price(what, ours, open, most) {
  return {
    what,
    bound: `at most ${most * 100} %`,
    of: ({ W10 }) => {
      if (!W10) return undefined;
      if (!W10.rows[ours] || !W10.rows[open]) return { shown: 'not run', met: undefined };
      const { median, least, most: greatest } = ratio(W10.rows[ours].rates, W10.rows[open].rates);
      const shown = `${percent(1 - median)} (${percent(1 - greatest)} to ${percent(1 - least)})`;
      return { shown, met: 1 - median <= most };
    },
  };
}

const percent = (share) => `${(share * 100).toFixed(0)} %`;

const shownRatio = ({ median, least, most }) =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
// A round without a single answer gives no ratio, and nothing to be judged by.
const within = (one, met) =>
  Number.isFinite(one.most) ? { shown: shownRatio(one), met } : { shown: 'too slow to tell' };
const atLeast = (one, bound) => within(one, one.median >= bound);
const atMost = (one, bound) => within(one, one.median <= bound);

/** Every target whose workload was run, with what was measured. */
export function judged(results) {
  const byWorkload = Object.fromEntries(results.map((one) => [one.workload, one]));
  return targets.flatMap(({ what, bound, of }) => {
    const found = of(byWorkload);
    return found ? [{ what, bound, ...found }] : [];
  });
}
