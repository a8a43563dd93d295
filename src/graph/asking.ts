import type { Asking } from '../query/asking.ts';
import type { Context } from './context.ts';

/** The context of an operation, as the read path takes it. */
export function askingOf({ viewer, at, db, catalogues, cursorKey, withheld }: Context): Asking {
  return { viewer, at, db, catalogues, cursorKey, note: (withholding) => withheld.add(withholding) };
}
