import { cursorFor } from '../../changes/cursor.ts';
import { addressesOf } from '../../changes/addresses.ts';
import { boundsOf } from '../../changes/fetch.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Asking } from '../../query/asking.ts';
import { globalId } from '../../query/global-id.ts';
import { askPublished, askVersions } from '../../query/versions.ts';

/**
 * Every published record that the reader may see, as lines of NDJSON, and last the cursor to follow
 * from: it is taken before the first record is read, so that no change falls in between.
 */
export async function* snapshotLines(
  catalogue: Catalogue,
  anew: () => Promise<Asking>,
): AsyncGenerator<string> {
  const { db, cursorKey, viewer } = await anew();
  const { last } = await boundsOf(db.pool, addressesOf(viewer));
  const cursor = cursorFor(last, cursorKey);
  let after: string | undefined;
  for (;;) {
    const asking = await anew();
    const versions = await askPublished({ catalogue, after }, asking);
    if (versions.length === 0) break;
    const seen = await askVersions({ catalogue, versions }, asking);
    yield versions
      .map(({ id, version, department }, i) => {
        const { told, values = null, disputed = false } = seen[i]!;
        const line = { kind: 'SNAPSHOT', catalogue: catalogue.code, department };
        const after = told ? values : null;
        const record = { id: globalId(catalogue.typeName, id), version, after, disputed };
        return `${JSON.stringify({ ...line, ...record })}\n`;
      })
      .join('');
    after = versions.at(-1)!.id;
  }
  yield `${JSON.stringify({ kind: 'CURSOR', cursor, more: true })}\n`;
}
