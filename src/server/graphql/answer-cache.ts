import type { Database } from '../../base/database.ts';
import { touchesOf, type Touches } from '../../query/touches.ts';
import { rightsOf } from '../../disclosure/rights.ts';
import { civilDate } from '../../base/clock.ts';
import { askedBefore } from '../../base/asked-before.ts';
import { recent } from '../../base/recent.ts';
import type { ServerContext } from '../context.ts';
import type { Question } from './question.ts';
import { copyOf, type Tagged } from './tagged.ts';

/** An answer, and the tables and parts of tables that it was made from. */
export interface Made extends Tagged {
  readonly stands: readonly string[];
}

/** An answer, new or kept. */
export interface Found extends Tagged {
  readonly isKept?: boolean;
}

/** A question; no other has its name. */
type Named = Pick<Question, 'name'>;

/** Answers that are the same for all of the same rights, until what they were made from changes. */
export interface AnswerCache {
  /** The kept answer to a question if nothing was written since; else a new one, kept if it was asked for before. */
  answer(question: Named, context: ServerContext, make: Make): Promise<Found | undefined>;
}

/** Makes an answer; undefined where there is none to keep. */
export type Make = () => Promise<Made | undefined>;

/** Told how a question was answered. */
export type Counting = (how: 'KEPT' | 'MADE') => void;

interface Kept extends Made {
  readonly stand: string;
  readonly isKept: true;
}

// Bytes.
const [most, longest] = [32 * 1024 * 1024, 1024 * 1024];

/**
 * Whether a kept answer still holds is asked of the database for every request, after it arrived: none is older than
 * the last committed writing. Officers and holders of grants, whose reads go on record or see what is not public yet,
 * are never answered from here.
 */
export function answerCache(db: Pick<Database, 'pool'>, count: Counting): AnswerCache {
  const touches = touchesOf(db);
  const kept = recent<Kept>(most);
  // What nobody asks for again before it is given up would only be carried along.
  const isAskedAgain = askedBefore(most);
  return {
    answer: async (question, { viewer, at }, make) => {
      if (!shared.has(viewer.kind) || viewer.grants.length > 0) return make();
      const key = nameFor(question, `${rightsOf(viewer, at)} ${civilDate(at)}`);
      const found = kept.get(key);
      // What is made anew waits for nothing: it is kept for what stood at any time before it was made.
      const before = found ? await touches.now() : touches.latest();
      if (found && found.stand === standOf(before, found.stands)) {
        count('KEPT');
        return found;
      }
      const made = await make();
      if (!made) return undefined;
      count('MADE');
      // Made after the stand was read: it may be newer than it (then it is not found to hold), never older.
      const size = key.length + made.text.length;
      if (size <= longest && isAskedAgain(key, size)) {
        const stand = standOf(before, made.stands);
        kept.set(key, { ...made, ...copyOf(made), stand, isKept: true }, size);
      }
      return made;
    },
  };
}

interface AskedFor {
  readonly viewers: string;
  readonly name: string;
}

const asked = new WeakMap<Named, AskedFor>();

/** One text for each question and kind of viewers: it is looked for by itself, without being read anew. */
function nameFor(question: Named, viewers: string): string {
  const known = asked.get(question);
  if (known?.viewers === viewers) return known.name;
  const name = `${viewers} ${question.name}`;
  asked.set(question, { viewers, name });
  return name;
}

const shared: ReadonlySet<string> = new Set(['ANONYMOUS', 'APP', 'PLATFORM']);

const standOf = ({ stands }: Touches, read: readonly string[]) =>
  read.map((name) => stands.get(name) ?? '').join('|');
