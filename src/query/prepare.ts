import type { SentRows } from '../base/sent-rows.ts';
import { compile } from '../base/statement.ts';
import type { Withholding } from '../disclosure/decision.ts';
import type { Asking } from './asking.ts';
import { fetching, fetchingAsSent, type ByKey, type Shortcut } from './fetching.ts';
import type { GrantUse } from './grant-reads.ts';
import { slot, type Given, type Later } from './later.ts';
import type { ReadFrom } from './reading.ts';
import type { Running } from './running.ts';
import type { Row } from './sql/cells.ts';
import type { Sql } from './sql/expressions.ts';

/** A question planned, its statement written: good for every viewer of the same rights. */
export interface Prepared<T> {
  /** Its statement, for whoever has to know which tables it reads. */
  readonly text: string;
  /** The department whose records of the page's catalogue alone it can find, where there is one. */
  readonly department?: Later<string>;
  /** Runs the plan on one database; refuses what only the values of this run show to be wrong. */
  run(running: Running & ReadFrom): Promise<T>;
  /** The rows that it would read, as PostgreSQL sends them. */
  fetchAsSent(running: Running & ReadFrom): Promise<SentRows>;
}

/** What planning one statement is given. */
export interface Preparing {
  readonly asking: Asking;
  readonly given: Given;
  readonly today: Later<string>;
}

/** A statement, and how its rows are read. */
interface Planned<T> {
  readonly statement: Sql;
  /** Where it finds rows by one key: `read` is given those of other keys too. */
  readonly byKey?: ByKey;
  readonly shortcut?: Shortcut;
  /** Nothing can be found: the rows are not asked for. */
  readonly isVain?: (given: Given) => boolean;
  readonly read: (rows: readonly Row[], running: Running) => T;
}

/** Plans once; each run binds its values, tells anew what the plan withholds, and reads. */
export function prepare<T>(
  asking: Asking,
  given: Given,
  plan: (preparing: Preparing) => Planned<T>,
): Prepared<T> {
  const told = listening(asking);
  const today = slot((now) => now.today, given.today);
  const { statement, byKey, shortcut, isVain, read } = told.orElse(() =>
    plan({ asking: told.asking, given, today }),
  );
  const compiled = compile(statement);
  const fetch = fetching(compiled, { byKey, shortcut });
  const fetchAsSent = fetchingAsSent(statement, { shortcut });
  return {
    text: compiled.text,
    run: async (running) => {
      told.repeat(running);
      if (isVain?.(running.given)) return read([], running);
      return read(await fetch(running), running);
    },
    fetchAsSent: (running) => {
      told.repeat(running);
      return fetchAsSent(running);
    },
  };
}

/** Keeps what is told while planning, to tell it again at each run. */
function listening(asking: Asking) {
  const withheld: Withholding[] = [];
  const uses: GrantUse[] = [];
  const reads = asking.reads && {
    note: (use: GrantUse) => void uses.push(use),
    entries: () => [],
  };
  const repeat = ({ note, reads }: Pick<Running, 'note' | 'reads'>) => {
    withheld.forEach((one) => note(one));
    uses.forEach((use) => reads?.note(use));
  };
  return {
    asking: { ...asking, reads, note: (one: Withholding) => void withheld.push(one) },
    repeat,
    /** What was told before a refusal stays told. */
    orElse: <T>(task: () => T): T => {
      try {
        return task();
      } catch (error) {
        repeat(asking);
        throw error;
      }
    },
  };
}
