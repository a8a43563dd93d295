/** A seeded source of choices: the same seed makes the same test. */
export interface Random {
  below(limit: number): number;
  chance(probability: number): boolean;
  one<T>(among: readonly T[]): T;
}

/** mulberry32, in the public domain. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    one: (among) => among[below(among.length)]!,
  };
}
