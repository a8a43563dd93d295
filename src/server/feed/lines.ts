import type { FeedPage } from '../../changes/feed.ts';
import {
  newJson,
  writeString,
  writeValue,
  written,
  type JsonBytes,
  type JsonObject,
} from '../../base/json-bytes.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Lent } from '../../base/room.ts';
import { failureOf } from '../failure.ts';

/** Changes, each under the cursor by which a reader goes on after it, and the cursor after all of them. */
export interface Page {
  readonly events: readonly { readonly cursor: string }[];
  readonly end: string;
}

/** What pages and snapshots of lines are sent as. */
export const ndjsonType = 'application/x-ndjson; charset=utf-8';

/** One JSON object a line, in UTF-8: a page may be a megabyte, and a text of that size would be gone through once more. */
export const ndjson = (lines: readonly object[]): Buffer =>
  Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

/** A page as NDJSON: one change a line, then where to go on. Nobody reads its events after that. */
export function ndjsonOf({ events, end, more, leave }: FeedPage): Lent {
  const to = newJson();
  for (const { after, reason, basis, disputed, grant, ...before } of events)
    writeLine(to, { before, after, behind: { reason, basis, disputed, grant } });
  writeValue(to, { kind: 'CURSOR', cursor: end, more });
  writeString(to, '\n');
  leave?.();
  return written(to);
}

/** A line that tells of a record: `after` is what the record says, the rest stands before and behind it. */
export interface RecordLine {
  readonly before: object;
  readonly after: JsonObject | null;
  readonly behind: object;
}

/** Writes a line of NDJSON. */
export function writeLine(to: JsonBytes, { before, after, behind }: RecordLine): void {
  writeString(to, `${JSON.stringify(before).slice(0, -1)},"after":`);
  if (after) after.write(to);
  else writeString(to, 'null');
  writeString(to, `,${JSON.stringify(behind).slice(1)}\n`);
}

const beat = 15_000;

/**
 * Pages as server-sent events: the id of each is the cursor by which a reader resumes (Last-Event-ID). What else there
 * is to say with a page, as whole events, stands before its changes.
 */
export async function* eventStream<P extends Page>(
  pages: AsyncIterable<P>,
  newsOf: (page: P) => string = () => '',
): AsyncGenerator<string> {
  let [sent, at] = ['', performance.now()];
  yield ': the changes of this exchange\n\n';
  try {
    for await (const page of pages) {
      const text = newsOf(page) + eventsOf(page, sent);
      sent = page.end;
      const quiet = performance.now() - at > beat;
      if (text === '' && !quiet) continue;
      at = performance.now();
      yield text === '' ? ': still here\n\n' : text;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    yield `event: end\ndata: ${JSON.stringify(failureOf(error))}\n\n`;
  }
}

// An id without data moves a reader on past what his filter left out.
function eventsOf({ events, end }: Page, sent: string): string {
  const told = events.map((event) => `id: ${event.cursor}\ndata: ${JSON.stringify(event)}\n\n`);
  const moved = end === sent || end === events.at(-1)?.cursor ? '' : `id: ${end}\n\n`;
  return told.join('') + moved;
}
