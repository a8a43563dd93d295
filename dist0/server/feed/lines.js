import { Refusal } from "../../base/refusal.js";
import { failureOf } from "../failure.js";
/** A page as NDJSON: one change a line, then where to go on. */
export function ndjsonOf({ events, end, more }) {
    const lines = [...events, { kind: 'CURSOR', cursor: end, more }];
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
const beat = 15_000;
/** Pages as server-sent events: the id of each is the cursor by which a reader resumes (Last-Event-ID). */
export async function* eventStream(pages) {
    let [sent, at] = ['', performance.now()];
    yield ': the changes of this exchange\n\n';
    try {
        for await (const page of pages) {
            const text = eventsOf(page, sent);
            sent = page.end;
            const quiet = performance.now() - at > beat;
            if (text === '' && !quiet)
                continue;
            at = performance.now();
            yield text === '' ? ': still here\n\n' : text;
        }
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        yield `event: end\ndata: ${JSON.stringify(failureOf(error))}\n\n`;
    }
}
// An id without data moves a reader on past what his filter left out.
function eventsOf({ events, end }, sent) {
    const told = events.map((event) => `id: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`);
    const moved = end === sent || end === events.at(-1)?.cursor ? '' : `id: ${end}\n\n`;
    return told.join('') + moved;
}
