import { Refusal } from '../../base/refusal.ts';
import { failureOf } from '../failure.ts';
import type { Placed } from './merge.ts';
import { cursorOf } from './place.ts';
import type { GatewayPage } from './read.ts';

/** A page as NDJSON: one change a line, then where to go on, and which departments could not be reached. */
export function ndjsonOfAll(
  { events, places, more, unreachable }: GatewayPage,
  key: string,
): string {
  const end = { kind: 'CURSOR', cursor: cursorOf(places, key), more };
  const lines = [
    ...events.map((one) => told(one, key)),
    unreachable.length > 0 ? { ...end, unreachable } : end,
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The change under the gateway's cursor; `origin` holds the one of its department. */
const told = ({ department, event, places }: Placed, key: string) => ({
  ...event,
  cursor: cursorOf(places, key),
  origin: { department, cursor: event.cursor },
});

const beat = 15_000;

/** Pages as server-sent events; `unreachable` tells which departments are missing when that changes. */
export async function* eventStreamOf(
  pages: AsyncIterable<GatewayPage>,
  key: string,
): AsyncGenerator<string> {
  let [sent, missing, at] = ['', '', performance.now()];
  yield ': the changes of this exchange\n\n';
  try {
    for await (const page of pages) {
      const [end, unreachable] = [cursorOf(page.places, key), JSON.stringify(page.unreachable)];
      const news = unreachable === (missing || '[]') ? '' : missingOf(unreachable);
      const text = news + eventsOf(page, { end, sent, key });
      [sent, missing] = [end, unreachable];
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

const missingOf = (departments: string) => `event: unreachable\ndata: ${departments}\n\n`;

interface Sending {
  readonly end: string;
  readonly sent: string;
  readonly key: string;
}

function eventsOf({ events }: GatewayPage, { end, sent, key }: Sending): string {
  const lines = events.map((one) => told(one, key));
  const texts = lines.map((line) => `id: ${line.cursor}\ndata: ${JSON.stringify(line)}\n\n`);
  const moved = end === sent || end === lines.at(-1)?.cursor ? '' : `id: ${end}\n\n`;
  return texts.join('') + moved;
}
