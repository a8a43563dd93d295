import { recent, type Recent } from '../../base/recent.ts';
import type { Question } from './question.ts';

/** A body as it was read, and what it asks. */
export interface Repeat {
  readonly body: unknown;
  readonly question: Question;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The text of a body that was read for this request. */
    bodyText?: string;
    /** What the same text was found to be before, and needed not be read for it. */
    repeat?: Repeat;
  }
}

// Units of UTF-16; what is read from a text takes about as much again.
const [most, longest] = [4 * 1024 * 1024, 20_000];

/** Bodies whose answers are kept, by their text: those that are sent again are neither read nor weighed anew. */
export interface Repeats {
  readonly find: Recent<Repeat>['get'];
  /** Keeps what a body was found to be. */
  readonly keep: (text: string, repeat: Repeat) => void;
}

/** An empty memory of bodies, for one server. */
export function repeatedBodies(): Repeats {
  const kept = recent<Repeat>(most);
  return {
    find: (text) => (text.length <= longest ? kept.get(text) : undefined),
    keep: (text, repeat) => {
      if (text.length <= longest) kept.set(text, repeat, text.length);
    },
  };
}
