import { cursorFor } from '../../changes/cursor.ts';
import { addressesOf } from '../../changes/addresses.ts';
import { boundsOf } from '../../changes/fetch.ts';
import { newJson, written } from '../../base/json-bytes.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Asking } from '../../query/asking.ts';
import { globalId } from '../../query/global-id.ts';
import { askPublished, askVersions } from '../../query/versions.ts';
import { ndjson, writeLine } from './lines.ts';

/**
 * Every published record that the reader may see, as lines of NDJSON, and last the cursor to follow
 * from: it is taken before the first record is read, so that no change falls in between.
 */
export async function* snapshotLines(
  catalogue: Catalogue,
  anew: () => Promise<Asking>,
): AsyncGenerator<Buffer> {
  const { db, cursorKey, viewer } = await anew();
  const { last } = await boundsOf(db.pool, addressesOf(viewer));
  const cursor = cursorFor(last, cursorKey);
  let after: string | undefined;
  for (;;) {
    const asking = await anew();
    const versions = await askPublished({ catalogue, after }, asking);
    if (versions.length === 0) break;
    const { seen, leave } = await askVersions({ catalogue, versions }, asking);
    const to = newJson();
    versions.forEach(({ id, version, department }, i) => {
      const { told, contents = null, disputed = false } = seen[i]!;
      const record = { id: globalId(catalogue.typeName, id), version };
      const before = { kind: 'SNAPSHOT', catalogue: catalogue.code, department, ...record };
      writeLine(to, { before, after: told ? contents : null, behind: { disputed } });
    });
    leave();
    yield written(to).bytes; // sent at its reader's pace: it is left to the collector
    after = versions.at(-1)!.id;
  }
  yield ndjson([{ kind: 'CURSOR', cursor, more: true }]);
}
