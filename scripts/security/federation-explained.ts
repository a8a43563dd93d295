import { alike, codesOf, type Answered } from './federation-answers.ts';

/** A difference that is the other gateway's own way, not a fault of our subgraphs; what it consists of is checked. */
export interface Explained {
  readonly operation: string;
  readonly why: string;
  /** Whether the answers differ in this way, and in no other. */
  readonly only: (ours: Answered, theirs: Answered) => boolean;
}

const missing =
  'Where a subgraph answers that an entity is not there, the peer keeps the object and makes its fields null; ours makes the reference null.';
const refused =
  'A refusal takes the whole root field with it here, before the database is asked; the peer makes null the field of the subgraph that refused, and what the others answered stays.';

/** The differences that are known, with their reasons. */
export const explained: readonly Explained[] = [
  { operation: 'references to what may not exist', why: missing, only: oursIsLess },
  { operation: 'withheld, read', why: missing, only: oursIsLess },
  ...[
    'withheld, filtered where departments meet',
    'withheld, filtered under a search',
    'a page that is too large, where departments meet',
  ].map((operation) => ({ operation, why: refused, only: refusedAlike })),
  {
    operation: 'introspection',
    why: 'The peer lists types, fields and values in an order of its own; the order means nothing.',
    only: (ours, theirs) => alike(listed(ours), listed(theirs)),
  },
  {
    operation: 'a value that is none',
    why: 'The peer does not know our scalars: the subgraph refuses the value instead of the gateway, and the root field is null instead of the data.',
    only: (ours, theirs) => ours.data == null && allNull(theirs.data) && sameCodes(ours, theirs),
  },
  {
    operation: 'a dangerous alias',
    why: 'The peer lets the alias through, and tells the 400 of the subgraph that refuses it as an error of a null field.',
    only: (ours, theirs) =>
      ours.data == null && allNull(theirs.data) && refusalInside(theirs) === codesOf(ours)[0],
  },
];

/** Alike where neither is null; only ours may be null where the other is not. */
function oursIsLess(ours: Answered, theirs: Answered): boolean {
  return isLess(ours.data, theirs.data) && (ours.errors ?? []).length === 0;
}

function refusedAlike(ours: Answered, theirs: Answered): boolean {
  return isLess(ours.data, theirs.data) && sameCodes(ours, theirs);
}

function isLess(ours: unknown, theirs: unknown): boolean {
  if (ours === null) return true;
  if (Array.isArray(ours))
    return (
      Array.isArray(theirs) &&
      ours.length === theirs.length &&
      ours.every((one, i) => isLess(one, theirs[i]))
    );
  if (typeof ours !== 'object') return ours === theirs;
  if (theirs === null || typeof theirs !== 'object') return false;
  const [one, other] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  return Object.keys(one).every((key) => isLess(one[key], other[key]));
}

const sameCodes = (ours: Answered, theirs: Answered) =>
  codesOf(ours).length > 0 &&
  [...new Set(codesOf(ours))].join() === [...new Set(codesOf(theirs))].join();

const allNull = (data: unknown) => Object.values(data ?? {}).every((one) => one === null);

/** The code that the subgraph gave, which the peer carries inside its own error. */
function refusalInside({ errors = [] }: Answered): string | undefined {
  const inside = errors[0]?.extensions?.['response'] as { readonly body?: Answered } | undefined;
  return inside?.body && codesOf(inside.body)[0];
}

/** Lists of what has a name, in the order of names. */
function listed<T>(value: T): T {
  if (Array.isArray(value)) return [...value].map(listed).sort(byName) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, listed(one)])) as T;
}

const byName = (one: { name?: string }, other: { name?: string }) =>
  String(one?.name) < String(other?.name) ? -1 : 1;
