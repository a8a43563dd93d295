import type { FewAtOnce } from './few-at-once.ts';

/** What is done for several keys at once, and answers for all of them. */
type ForKeys<T> = (keys: readonly string[]) => Promise<T>;

interface Company {
  readonly keys: string[];
  readonly answer: Promise<unknown>;
}

/**
 * Work for one key each, when its turn comes: those that wait under the same name are done by one work for all of
 * their keys, at most `most`. The same name has to mean the same work. Whoever waits for no turn has the work
 * to himself; where one fails for several, it is done for each alone, so that nobody's key spoils another's answer.
 */
export function inCompany(inTurn: FewAtOnce, most: number) {
  const waiting = new Map<string, Company>();
  const begin = <T>(name: string, work: ForKeys<T>): Company => {
    const keys: string[] = [];
    const close = () => {
      if (waiting.get(name) === company) waiting.delete(name);
    };
    const answer = inTurn(() => {
      close();
      return work(keys);
    });
    const company = { keys, answer };
    waiting.set(name, company);
    return company;
  };
  return async <T>(name: string, key: string, work: ForKeys<T>): Promise<T> => {
    const { keys, answer } = waiting.get(name) ?? begin(name, work);
    keys.push(key);
    if (keys.length >= most) waiting.delete(name);
    try {
      return (await answer) as T;
    } catch (error) {
      if (keys.length === 1) throw error;
      return inTurn(() => work([key]));
    }
  };
}
