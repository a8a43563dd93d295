import { cursorFor, seqOf } from "./cursor.js";
import { catalogueUnknown, cursorAhead, pageWrong } from "./errors.js";
import { fetchChanges, lastSeq } from "./fetch.js";
import { renderChanges } from "./render.js";
import { checkCodes } from "./watch-list.js";
export const mostChanges = 1000;
/** The changes after a cursor, in commit order, told under the rights that the reader has now. */
export async function readChanges(question, following) {
    check(question, following);
    const { db, cursorKey } = following;
    const head = await lastSeq(db.pool);
    const after = placeAt(question.after, { head, cursorKey });
    const limit = question.first + 1;
    const changes = await fetchChanges(db.pool, { ...question, after, upTo: head, limit });
    const page = changes.slice(0, question.first);
    const more = changes.length > page.length;
    const rendered = await renderChanges(page, following);
    const told = question.codes ? rendered.filter(isTold) : rendered;
    const end = more ? page.at(-1).seq : head;
    return { events: told.map(({ event }) => event), end: cursorFor(end, cursorKey), more };
}
/**
 * With a watch list: changes of its codes, and every withdrawal of records that the reader no longer
 * sees. Told by its code, such a record would still say whom it was about.
 */
const isTold = ({ change, visible }) => visible ? change.watched : change.kind === 'WITHDRAWN';
/** The change that a cursor, or "now", stands after. */
export async function placeOf(after, { db, cursorKey }) {
    return placeAt(after, { head: await lastSeq(db.pool), cursorKey });
}
function check({ first, catalogues, codes }, following) {
    if (!Number.isInteger(first) || first < 1 || first > mostChanges)
        throw pageWrong(mostChanges);
    checkCatalogues(catalogues, following.catalogues);
    if (codes)
        checkCodes(codes);
}
/** Refuses codes of catalogues that there are not. */
export function checkCatalogues(codes, { byCode }) {
    const unknown = codes?.find((code) => !byCode.has(code));
    if (unknown !== undefined)
        throw catalogueUnknown(unknown);
}
function placeAt(after, { head, cursorKey }) {
    if (after == null)
        return 0n;
    if (after === 'now')
        return head;
    const seq = seqOf(after, cursorKey);
    if (seq > head)
        throw cursorAhead();
    return seq;
}
