import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { whole } from './choices.ts';
import type { ReaderKind } from './readers.ts';
import { requestFrom, type Generated, type RequestKind } from './requests.ts';
import { essenceOf, textOf, type Replied } from './send.ts';
import { stockOf } from './values.ts';
import type { Asked, LeakWorld } from './world.ts';

/** How many pairs of databases, for whom, from which seed. */
export interface Run {
  readonly kind: ReaderKind;
  readonly pairs: number;
  readonly seed: number;
  /** Whether a difference is made as small as it can be; it always is in tests. */
  readonly shrink?: boolean;
}

/** What a run has tried. */
export interface Figures {
  readonly kind: ReaderKind;
  readonly pairs: number;
  readonly seed: number;
  readonly requests: Readonly<Partial<Record<RequestKind, number>>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** The smallest request whose answers differed, and how; undefined where there was none. */
  readonly difference?: string;
  /** Whether that was a fault, alike on both sides. */
  readonly broke?: boolean;
}

/** Each pair: hidden parts made anew, and up to three requests, each after what the ones before it gave. */
const pair = fc.tuple(
  fc.integer({ min: 2, max: 1_000_000 }),
  fc.array(fc.array(fc.integer({ min: 0, max: whole - 1 }), { maxLength: 150, size: 'max' }), {
    minLength: 1,
    maxLength: 3,
    size: 'max',
  }),
);

/** Pairs of exchanges that differ only in what a kind of reader may not know, asked the same: do they answer the same? */
export async function runProperty(world: LeakWorld, run: Run): Promise<Figures> {
  const { kind, pairs, seed, shrink = true } = run;
  const source = {
    schema: buildSchema(world.composed.apiSdl),
    stock: stockOf(world.records),
    kind,
  };
  const tally = {
    requests: {} as Record<string, number>,
    statuses: {} as Record<string, number>,
    bytes: 0,
  };
  const count = ({ kind: name }: Generated, { status, body }: Replied) => {
    tally.requests[name] = (tally.requests[name] ?? 0) + 1;
    tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
    tally.bytes += body.length;
  };
  await world.hide(kind, 2);
  const property = fc.asyncProperty(pair, async ([hidden, lists]) => {
    await world.hide(kind, hidden, changing(hidden));
    let cursor = 'Zm9yZ2Vk';
    for (const choices of lists) {
      const generated = requestFrom(choices, source);
      const asked = withCursor(generated.asked, cursor);
      const both = [world.left.ask(asked, kind), world.right.ask(asked, kind)] as const;
      const [left, right] = await Promise.all(both);
      count(generated, left);
      compare(asked, { left, right, world });
      cursor = cursorIn(left) ?? cursor;
    }
  });
  const checked = await fc.check(property, {
    numRuns: pairs,
    seed,
    unbiased: true,
    endOnFailure: !shrink,
  });
  const done = { kind, pairs: checked.numRuns, seed, ...tally };
  if (!checked.failed) return done;
  const why = checked.errorInstance;
  const difference = why instanceof Error ? why.message : String(why);
  return { ...done, difference, broke: why instanceof Broken };
}

const catalogues = [
  'penalty-decisions',
  'enterprise-annual-reports',
  'licence-decisions',
  'enterprises',
  'credit-listings',
  'budget-documents',
];

/** Most of what is asked is asked of penalties; the other catalogues take turns. */
const changing = (seed: number) => ['penalty-decisions', catalogues[1 + (seed % 5)]!];

const withCursor = (asked: Asked, cursor: string): Asked => ({
  ...asked,
  path: asked.path.replaceAll('$cursor', cursor).replaceAll('%24cursor', cursor),
  ...(typeof asked.body === 'string' ? { body: asked.body.replaceAll('$cursor', cursor) } : {}),
});

function cursorIn(replied: Replied): string | undefined {
  const linked = /[?&]after=([^&>]+)/.exec(replied.headers['link'] ?? '')?.[1];
  return linked ?? /"(?:endCursor|cursor)":"([\w-]+)"/.exec(textOf(replied))?.[1];
}

interface Compared {
  readonly left: Replied;
  readonly right: Replied;
  readonly world: LeakWorld;
}

function compare(asked: Asked, { left, right, world }: Compared): void {
  const told = () => requestText(asked);
  if (essenceOf(left) !== essenceOf(right))
    throw new Error(`${told()}\n${differenceOf(left, right)}`);
  if (isFault(left)) throw new Broken(`${told()}\nbroke: ${left.status} ${textOf(left)}`);
  const [found] = world.recorder.found();
  if (found)
    throw new Error(`${told()}\ncarried ${found.canary} by ${found.channel} to ${found.audience}`);
}

/** Both sides failed alike. */
class Broken extends Error {}

// GraphQL tells of a fault in a body of status 200.
const isFault = (replied: Replied) =>
  replied.status >= 500 || textOf(replied).includes('"INTERNAL_SERVER_ERROR"');

/** A request as a person would send it again. */
export function requestText({ method, path, headers = {}, body, door = 'merged' }: Asked): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${path} (${door})`, ...lines, String(body ?? '')].join('\n').trim();
}

/** What differs, and where. */
export function differenceOf(left: Replied, right: Replied): string {
  if (left.status !== right.status) return `status: ${left.status} | ${right.status}`;
  const names = [...new Set([...Object.keys(left.headers), ...Object.keys(right.headers)])];
  const header = names.find((name) => left.headers[name] !== right.headers[name]);
  const [one, other] = [textOf(left), textOf(right)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 160));
  if (one !== other) return `body, at ${at}:\n  left  ${around(one)}\n  right ${around(other)}`;
  return `header ${header}: ${left.headers[header!]} | ${right.headers[header!]}`;
}
