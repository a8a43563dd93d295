import type { ViewerKind } from '../../disclosure/viewer.ts';

/** How large one operation may be, whoever asks. Introspection by GraphiQL needs a depth of 15. */
export const bounds = {
  tokens: 5_000,
  depth: 15,
  fields: 2_000,
  aliases: 100,
  directives: 50,
  bodyBytes: 1024 * 1024,
  anonymousBodyBytes: 256 * 1024,
} as const;

/** What a gateway sends on is longer than what it was asked: fragments written out, keys of records. */
export const forwarded = { tokens: 20_000, bodyBytes: 16 * 1024 * 1024 } as const;

/** How many objects one operation may ask for, by kind of viewer (cost.ts says how they are counted). */
export const budgets: Readonly<Record<ViewerKind, number>> = {
  ANONYMOUS: 25_000,
  APP: 50_000,
  PLATFORM: 250_000,
  OFFICER: 250_000,
  AUDITOR: 250_000,
  SYSTEM: 250_000,
};
