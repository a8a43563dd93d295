import { addressesOf } from '../changes/addresses.ts';
import type { Following } from '../changes/following.ts';
import type { Asking } from '../query/asking.ts';
import { globalId } from '../query/global-id.ts';
import { askVersions } from '../query/versions.ts';

/** The feed as one reader follows it: through the read path, with the rights that he has now. */
export function followingOf(asking: Asking): Following {
  const { db, catalogues, cursorKey, viewer } = asking;
  const see: Following['see'] = (asked) => askVersions(asked, asking);
  return { db, catalogues, cursorKey, globalId, see, addresses: addressesOf(viewer) };
}
