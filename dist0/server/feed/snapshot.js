import { cursorFor } from "../../changes/cursor.js";
import { lastSeq } from "../../changes/fetch.js";
import { globalId } from "../../query/global-id.js";
import { askPublished, askVersions } from "../../query/versions.js";
/**
 * Every published record that the reader may see, as lines of NDJSON, and last the cursor to follow
 * from: it is taken before the first record is read, so that no change falls in between.
 */
export async function* snapshotLines(catalogue, anew) {
    const { db, cursorKey } = await anew();
    const cursor = cursorFor(await lastSeq(db.pool), cursorKey);
    let after;
    for (;;) {
        const asking = await anew();
        const versions = await askPublished({ catalogue, after }, asking);
        if (versions.length === 0)
            break;
        const seen = await askVersions({ catalogue, versions }, asking);
        yield versions
            .map(({ id, version, department }, i) => {
            const line = { kind: 'SNAPSHOT', catalogue: catalogue.code, department };
            const values = seen[i].told ? (seen[i].values ?? null) : null;
            const record = { id: globalId(catalogue.typeName, id), version, after: values };
            return `${JSON.stringify({ ...line, ...record })}\n`;
        })
            .join('');
        after = versions.at(-1).id;
    }
    yield `${JSON.stringify({ kind: 'CURSOR', cursor, more: true })}\n`;
}
