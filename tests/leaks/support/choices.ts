import type { Random } from '../../support/random.ts';

/** One more than the largest choice. */
export const whole = 2 ** 31;

/**
 * A source of choices read from a list of numbers. Where the list is at its end it chooses the first and the least,
 * so whoever shortens the list or lowers its numbers gets a smaller request.
 */
export function chosenFrom(choices: readonly number[]): Random {
  let at = 0;
  const next = () => choices[at++] ?? 0;
  const below = (limit: number) => Math.min(limit - 1, Math.floor((next() / whole) * limit));
  return {
    below,
    chance: (probability) => next() > (1 - probability) * whole,
    one: (among) => among[below(among.length)]!,
  };
}
