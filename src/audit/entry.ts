import { createHash } from 'node:crypto';
import { wellFormed } from '../base/well-formed.ts';

/** Something done that has to be answered for: by whom, what, to what. Never holds a record's values. */
export interface NewEntry {
  readonly at: Date;
  /** Name of the viewer, officer or job that acted. */
  readonly actor: string;
  /** What was done, as a word: BATCH_APPROVED, RECORD_WITHDRAWN, READ_BY_GRANT. */
  readonly action: string;
  /** What it was done to: batch:<id>, record:<id>, a catalogue's code. */
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An entry in its place of the chain. */
export interface Entry extends NewEntry {
  readonly seq: bigint;
  /** The hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** What the first entry stands on. */
export const genesis = '0'.repeat(64);

/**
 * SHA-256 over the whole entry and the hash before it, written as one JSON array. The time is hashed to
 * the millisecond, which is what the database keeps.
 */
export function hashOf({ seq, at, actor, action, subject, detail, previous }: Unsealed): string {
  const content = [String(seq), at.toISOString(), actor, action, subject, sorted(detail), previous];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

type Unsealed = Omit<Entry, 'hash'>;

/** The entry as the database gives it back: no undefined members, no characters that it cannot hold. */
export function storable(entry: NewEntry): NewEntry {
  const { actor, action, subject, detail } = entry;
  const written = JSON.stringify({ actor, action, subject, detail });
  const kept = JSON.parse(
    written,
    unstorable.test(written)
      ? (_name, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value)
      : undefined,
  ) as Omit<NewEntry, 'at'>;
  return { ...kept, at: entry.at };
}

// JSON writes NUL and halves of characters as escapes, which may also be a text's own backslash.
const unstorable = /\\u(?:0000|d[89a-f])/;

// jsonb keeps members in an order of its own.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, sorted(member)]);
}
