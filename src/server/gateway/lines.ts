import { eventStream, ndjson } from '../feed/lines.ts';
import type { Placed } from './merge.ts';
import { cursorOf } from './place.ts';
import type { GatewayPage } from './read.ts';

/** A page as NDJSON: one change a line, then where to go on, and which departments could not be reached. */
export function ndjsonOfAll(page: GatewayPage, key: string): Buffer {
  const { more, unreachable } = page;
  const { events, end } = toldPage(page, key);
  const last = { kind: 'CURSOR', cursor: end, more };
  return ndjson([...events, unreachable.length > 0 ? { ...last, unreachable } : last]);
}

/** Pages as server-sent events; `unreachable` tells which departments are missing when that changes. */
export function eventStreamOf(
  pages: AsyncIterable<GatewayPage>,
  key: string,
): AsyncGenerator<string> {
  let missing = '[]';
  return eventStream(toldPages(pages, key), ({ unreachable }) => {
    const before = missing;
    missing = JSON.stringify(unreachable);
    return missing === before ? '' : `event: unreachable\ndata: ${missing}\n\n`;
  });
}

async function* toldPages(pages: AsyncIterable<GatewayPage>, key: string) {
  for await (const page of pages) yield toldPage(page, key);
}

/** A page under the gateway's cursors. */
const toldPage = ({ events, places, unreachable }: GatewayPage, key: string) => ({
  events: events.map((one) => told(one, key)),
  end: cursorOf(places, key),
  unreachable,
});

/** The change under the gateway's cursor; `origin` holds the one of its department. */
const told = ({ department, event, places }: Placed, key: string) => ({
  ...event,
  cursor: cursorOf(places, key),
  origin: { department, cursor: event.cursor },
});
