import type { Catalogues } from '../catalogue/model.ts';
import { deriveKey } from '../identity/derive-key.ts';
import type { Asking } from '../query/asking.ts';
import type { Context } from './context.ts';

/** The context of an operation, as the read path takes it. */
export function askingOf(context: Context): Asking {
  const { viewer, at, db, replica, catalogues, withheld, reads } = context;
  const cursorKey = cursorKeyOf(context);
  return {
    viewer,
    at,
    db,
    replica,
    catalogues,
    cursorKey,
    reads,
    note: (withholding) => withheld.add(withholding),
  };
}

const derived = new WeakMap<Catalogues, { readonly from: string; readonly key: Uint8Array }>();

/** Derived once for an exchange, not for each of its requests. */
function cursorKeyOf({ catalogues, signingKey }: Context): Uint8Array {
  const known = derived.get(catalogues);
  if (known?.from === signingKey) return known.key;
  const key = deriveKey(signingKey, 'cursors');
  derived.set(catalogues, { from: signingKey, key });
  return key;
}
