import { setImmediate as othersFirst } from 'node:timers/promises';

/** Runs a task when its turn comes. */
export type FewAtOnce = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * So many tasks at once, the others in the order in which they came. A task that takes longer than `patience`
 * milliseconds goes on, but gives up its place: the slow ones hold up nobody for longer. Whoever takes a place begins
 * before what came of the task that left it is made use of: what a task waits for goes on meanwhile.
 */
export function fewAtOnce(places: number, patience: number): FewAtOnce {
  const waiting: (() => void)[] = [];
  let free = places;
  /** Whether somebody took the place. */
  const leave = (): boolean => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
    return next !== undefined;
  };
  const come = (): Promise<void> | undefined => {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve));
    free -= 1;
    return undefined;
  };
  return async (task) => {
    await come();
    let holds = true;
    const give = () => {
      const taken = holds && leave();
      holds = false;
      return taken;
    };
    const timer = setTimeout(give, patience);
    try {
      return await task();
    } finally {
      clearTimeout(timer);
      if (give()) await othersFirst();
    }
  };
}
