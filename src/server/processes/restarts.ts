const [shortest, longest] = [200, 30_000];
const longLife = 60_000;

/** How long to wait before a process is started again, which lived for so long. */
export interface Restarts {
  readonly delayAfter: (lived: number) => number;
}

/** Twice as long each time, so that what cannot start does not take the machine; a long life starts anew. */
export function restarts(): Restarts {
  let next = shortest;
  return {
    delayAfter: (lived) => {
      if (lived >= longLife) next = shortest;
      const delay = next;
      next = Math.min(next * 2, longest);
      return delay;
    },
  };
}
