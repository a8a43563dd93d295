import { setImmediate as othersFirst } from 'node:timers/promises';
import { fewAtOnce, type FewAtOnce } from './few-at-once.ts';

/** What is done for several keys at once, and answers for all of them. */
type ForKeys<Key, T> = (keys: readonly Key[]) => Promise<T>;

interface Company {
  readonly keys: unknown[];
  readonly answer: Promise<unknown>;
}

/** The works of one name. */
interface Line {
  readonly abreast: FewAtOnce;
  /** Those that have not ended. */
  works: number;
  /** Who may still be joined. */
  waiting?: Company;
}

interface Sharing {
  /** How many keys one work is done for. */
  readonly most: number;
  /** How many works of one name go on at once. */
  readonly abreast: number;
  /** For how many milliseconds a work may hold up the next of its name. */
  readonly patience: number;
}

/**
 * Work for one key each: whoever comes while as many works of the same name go on as may waits for one to end, and those
 * who wait are answered by one work for all of their keys, which begins when its turn comes; while there is room in it,
 * it lets those in who have arrived in this turn of the event loop and were not yet heard. The same name has to mean the
 * same work. Where one fails for several, it is done for each alone, so that nobody's key spoils another's answer.
 */
export function inCompany(inTurn: FewAtOnce, { most, abreast, patience }: Sharing) {
  const lines = new Map<string, Line>();
  const lineOf = (name: string): Line => {
    const known = lines.get(name) ?? { abreast: fewAtOnce(abreast, patience), works: 0 };
    lines.set(name, known);
    return known;
  };
  const begin = <Key, T>(name: string, line: Line, work: ForKeys<Key, T>): Company => {
    const keys: Key[] = [];
    const begun = () => {
      if (line.waiting === company) line.waiting = undefined;
      return work(keys);
    };
    const ended = () => {
      line.works -= 1;
      if (line.works === 0) lines.delete(name);
    };
    line.works += 1;
    const together = async () => {
      if (keys.length < most) await othersFirst();
      return inTurn(begun);
    };
    const answer = line.abreast(together).finally(ended);
    const company = { keys, answer };
    line.waiting = company;
    return company;
  };
  return async <Key, T>(name: string, key: Key, work: ForKeys<Key, T>): Promise<T> => {
    const line = lineOf(name);
    const { keys, answer } = line.waiting ?? begin(name, line, work);
    keys.push(key);
    if (keys.length >= most) line.waiting = undefined;
    try {
      return (await answer) as T;
    } catch (error) {
      if (keys.length === 1) throw error;
      return inTurn(() => work([key]));
    }
  };
}
