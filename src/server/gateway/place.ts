import { openPlace, sealPlace } from '../../changes/sealed.ts';
import { cursorForged } from '../../changes/errors.ts';
import { deriveKey } from '../../identity/derive-key.ts';

/** Where a reader is in the feed of each department: a cursor, "now", or nothing for its beginning. */
export type Places = ReadonlyMap<string, string>;

const sealing = (signingKey: string) => ({
  key: deriveKey(signingKey, 'cursors'),
  purpose: 'cursor of a gateway',
});

/** The places in all feeds, as one cursor. */
export const cursorOf = (places: Places, signingKey: string): string =>
  sealPlace(Buffer.from(JSON.stringify([...places].sort())), sealing(signingKey));

/** The places that a cursor of this gateway holds. */
export function placesAt(
  after: string | null | undefined,
  {
    departments,
    signingKey,
  }: { readonly departments: readonly string[]; readonly signingKey: string },
): Places {
  if (after == null) return new Map();
  if (after === 'now') return new Map(departments.map((one) => [one, 'now']));
  const opened = openPlace(after, sealing(signingKey)).toString();
  try {
    return new Map(JSON.parse(opened) as [string, string][]);
  } catch {
    throw cursorForged();
  }
}
