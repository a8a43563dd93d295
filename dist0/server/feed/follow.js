import { readChanges } from "../../changes/feed.js";
import { seqOf } from "../../changes/cursor.js";
/** Page after page without end; an empty one now and then, so that whoever sends them can show a sign of life. */
export async function* follow(anew, head, gone) {
    const over = () => head.stopped || gone.aborted;
    let after;
    let started = false;
    while (!over()) {
        const { following, question } = await anew();
        const page = await readChanges({ ...question, after: started ? after : question.after }, following);
        [after, started] = [page.end, true];
        yield page;
        if (page.more)
            continue;
        const seen = seqOf(page.end, following.cursorKey);
        while (!over() && !(await head.tick(seen))) {
            await anew();
            yield { events: [], end: page.end, more: false };
        }
    }
}
/** One page; where it would be empty, the first that is not, or what there is when the wait is over. */
export async function readWaiting(anew, { head, until, gone }) {
    let after;
    for (let first = true;; first = false) {
        const { following, question } = await anew();
        const asked = first ? question : { ...question, after };
        const page = await readChanges(asked, following);
        const waiting = page.events.length === 0 && !page.more;
        if (!waiting || !(await grows(seqOf(page.end, following.cursorKey), { head, until, gone })))
            return page;
        after = page.end;
    }
}
async function grows(seen, { head, until, gone }) {
    while (!head.stopped && !gone.aborted && performance.now() < until)
        if (await head.tick(seen))
            return true;
    return false;
}
