import { calendarOf } from '../../src/calendar/notices.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import type { AskingDeadlines } from '../../src/publication/deadlines.ts';
import { today, type IngestExchange } from '../ingest/support.ts';

/** What a viewer asks deadlines with, on the day of the tests or another. */
export async function askingAs(
  { db, catalogues }: IngestExchange,
  viewer: Viewer,
  at: Date = today,
): Promise<AskingDeadlines> {
  const calendar = await calendarOf(db);
  return {
    db,
    catalogues,
    viewer,
    at,
    calendar,
    cursorKey: Buffer.alloc(32),
    note: () => undefined,
  };
}
