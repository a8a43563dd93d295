import { pageNegative, pageTooLarge, pageTwoWays, tooManyKeys } from '../errors.ts';
import { later, sampleOf, type Later } from '../later.ts';
import type { ConnectionQuestion } from '../question.ts';

/** How much of an ordered list is read, from where, and which way; of which keys, where they are listed. */
export interface Page {
  readonly limit: Later<number>;
  readonly backward: boolean;
  readonly cursor?: Later<string>;
  readonly keys?: Later<readonly string[]>;
}

const usual = 20;
const most = 200;
const mostKeys = 5000;

type Asked = Pick<ConnectionQuestion, 'first' | 'after' | 'last' | 'before' | 'keys'>;

/** Relay's arguments, checked: 20 records by default, 200 at most, 5,000 where keys are listed. */
export function pageOf({ first, after, last, before, keys: listed }: Asked): Page {
  const keys = listed == null ? undefined : later(listed, checkedKeys);
  const backward = last != null || before != null;
  if (backward && (first != null || after != null)) throw pageTwoWays();
  const asked = (backward ? last : first) ?? (keys ? mostKeys : usual);
  const limit = later(asked, checkedSize(keys ? mostKeys : most));
  return { limit, backward, cursor: (backward ? before : after) ?? undefined, keys };
}

/** The same of arguments that are all known. */
export function knownPageOf(asked: Pick<Asked, 'first' | 'after'>) {
  const { limit, cursor } = pageOf(asked);
  return { limit: sampleOf(limit), cursor: cursor === undefined ? undefined : sampleOf(cursor) };
}

function checkedKeys(keys: readonly string[]): readonly string[] {
  if (keys.length > mostKeys) throw tooManyKeys(keys.length, mostKeys);
  return keys;
}

const checkedSize = (bound: number) => (asked: number) => {
  if (asked < 0) throw pageNegative();
  if (asked > bound) throw pageTooLarge(asked, bound);
  return asked;
};
