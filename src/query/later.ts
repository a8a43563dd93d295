import type { Statement } from '../base/statement.ts';

/** What a plan is run with: the values that it left open. */
export interface Given {
  /** The values of the operation's variables. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The civil date. */
  readonly today: string;
}

const open = Symbol('a value that a plan leaves open');

/** A value that is known only when a plan is run. */
export interface Slot<T> {
  readonly [open]: true;
  readonly of: (given: Given) => T;
  /** What it was when the plan was made: all that is alike for the runs of one plan may be read from it. */
  readonly sample: T;
}

/** A value that is known when the plan is made, or only when it is run. */
export type Later<T> = T | Slot<T>;

/** A value that each run reads anew. */
export const slot = <T>(of: (given: Given) => T, sample: T): Slot<T> => ({
  [open]: true,
  of,
  sample,
});

/** The same for what costs something to read, and stands in a statement several times. */
export function slotOnce<T>(of: (given: Given) => T, sample: T): Slot<T> {
  let last: { readonly given: Given; readonly value: T } | undefined;
  const once = (given: Given): T => {
    if (last?.given !== given) last = { given, value: of(given) };
    return last.value;
  };
  return slot(once, sample);
}

export const isSlot = (value: unknown): value is Slot<unknown> =>
  typeof value === 'object' && value !== null && open in value;

/** What follows from a value: at once where it is known, else at each run, checks included. */
export function later<T, R>(value: Later<T>, follow: (value: T) => R): Later<R> {
  const found = slotIn(value);
  if (!found) return follow(value as T);
  return slot((given) => follow(found.of(given)), follow(found.sample));
}

// A list that was written out may hold open values.
function slotIn<T>(value: Later<T>): Slot<T> | undefined {
  if (isSlot(value)) return value;
  if (!Array.isArray(value) || !value.some(isSlot)) return undefined;
  return slot((given) => settleAll(value, given) as T, value.map(sampleOf) as T);
}

/** The value as it stood when the plan was made. */
export const sampleOf = <T>(value: Later<T>): T => (isSlot(value) ? value.sample : value);

/** The value in this run. */
export const settle = <T>(value: Later<T>, given: Given): T =>
  isSlot(value) ? value.of(given) : value;

/** A structure in this run, its open values filled in. */
export function settleAll(value: unknown, given: Given): unknown {
  if (isSlot(value)) return value.of(given);
  if (Array.isArray(value)) return value.map((one) => settleAll(one, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, settleAll(one, given)]),
  );
}

/** A statement with the values of this run. */
export const bound = ({ text, values }: Statement, given: Given): Statement => ({
  text,
  values: values.map((value) => settle(value, given)),
});
