import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { differenceOf, requestText } from './property.ts';
import { readerKinds, type ReaderKind } from './readers.ts';
import { essenceOf, textOf, type Replied } from './send.ts';
import { leakWorld, operation, type Asked, type LeakWorld } from './world.ts';

/** One known leak (leaks.md), and how it is tried. */
export interface Row {
  /** L1, L2, … */
  readonly row: string;
  readonly shows: string;
  /** Tried as every kind of reader. */
  readonly asEach?: (trying: Trying) => Promise<void>;
  /** Tried once. */
  readonly once?: (world: LeakWorld) => Promise<void>;
}

/** Somebody tries a leak on two exchanges that differ in what is hidden from him. */
export interface Trying {
  readonly world: LeakWorld;
  readonly kind: ReaderKind;
  /** Asks both; fails unless both answer the same, byte by byte. */
  readonly alike: (asked: Asked | string, variables?: Record<string, unknown>) => Promise<Told>;
}

/** What both answered. */
export interface Told {
  readonly replied: Replied;
  readonly text: string;
  readonly data: unknown;
  readonly codes: readonly string[];
  /** One value of its data. */
  readonly at: (...path: (string | number)[]) => unknown;
  /** One list of objects of its data. */
  readonly list: (...path: (string | number)[]) => readonly Readonly<Record<string, unknown>>[];
}

/** Readers to whom every closed field is closed for every use; an officer may compare among his own records. */
export const isRefused = (kind: ReaderKind): boolean =>
  kind !== 'owner' && kind !== 'other department';

/** Registers the tests of some rows over one pair of exchanges; last, everything that was emitted is searched. */
export function leakRows(rows: readonly Row[], { gateway = false } = {}): void {
  let world: LeakWorld;
  beforeAll(async () => {
    world = await leakWorld({ gateway });
  }, 240_000);
  afterAll(() => world?.close());

  describe.each(readerKinds)('as %s', (kind) => {
    beforeAll(() => world.hide(kind, 77));
    for (const { row, shows, asEach } of rows)
      if (asEach) test(`${row} ${shows}`, () => asEach(tryingAs(world, kind)));
  });

  for (const { row, shows, once } of rows) if (once) test(`${row} ${shows}`, () => once(world));

  test('nothing that was emitted carries a value that its reader may not have', () => {
    const counts = world.recorder.counts();
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(50);
    expect(counts['log']).toBeGreaterThan(0);
    expect(world.recorder.found()).toEqual([]);
  });
}

export function tryingAs(world: LeakWorld, kind: ReaderKind): Trying {
  const alike: Trying['alike'] = async (asked, variables) => {
    const sent = typeof asked === 'string' ? operation(asked, variables) : asked;
    const both = [world.left.ask(sent, kind), world.right.ask(sent, kind)] as const;
    const [left, right] = await Promise.all(both);
    if (essenceOf(left) !== essenceOf(right))
      throw new Error(`${requestText(sent)}\n${differenceOf(left, right)}`);
    return toldOf(left);
  };
  return { world, kind, alike };
}

/** An answer read as JSON, where it is some. */
export function toldOf(replied: Replied): Told {
  const text = textOf(replied);
  const json =
    /json/.test(replied.headers['content-type'] ?? '') &&
    !/ndjson/.test(replied.headers['content-type'] ?? '');
  const body = (json && text ? JSON.parse(text) : {}) as {
    data?: unknown;
    errors?: { extensions?: { code: string } }[];
  };
  const data = body.data ?? {};
  const at: Told['at'] = (...path) =>
    path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], data);
  const list: Told['list'] = (...path) => (at(...path) ?? []) as ReturnType<Told['list']>;
  const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code ?? '');
  return { replied, text, data, codes, at, list };
}
