import { expect } from '@jest/globals';
import { transaction, type Database } from '../../src/base/database.ts';
import type { Catalogues } from '../../src/catalogue/model.ts';
import { appendChanges, type NewChange } from '../../src/changes/append.ts';
import { readChanges, type FeedQuestion } from '../../src/changes/feed.ts';
import type { Following } from '../../src/changes/following.ts';
import type { FeedEvent } from '../../src/changes/render.ts';
import { followingOf } from '../../src/graph/following.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { deriveKey } from '../../src/identity/derive-key.ts';
import { ndjsonOf } from '../../src/server/feed/lines.ts';
import { signingKey, today } from '../support/exchange.ts';

/** The feed as one viewer follows it, in an exchange of a test. */
export function followingAs(
  viewer: Viewer,
  { db, catalogues }: { readonly db: Database; readonly catalogues: Catalogues },
): Following {
  const cursorKey = deriveKey(signingKey, 'cursors');
  const asking = { viewer, at: today, db, catalogues, cursorKey, note: () => undefined };
  return followingOf(asking);
}

/** A change as its reader receives it. */
export type Told = Omit<FeedEvent, 'after'> & { readonly after: Record<string, unknown> | null };

/** A page as its reader receives it, whether as NDJSON, written from what the database sent, or by another door. */
export async function readTold(question: FeedQuestion, following: Following) {
  const { events, leave, ...page } = await readChanges(question, following);
  const lines = events.map((event) => `${JSON.stringify(event)}\n`);
  const end = { kind: 'CURSOR', cursor: page.end, more: page.more };
  const { bytes } = ndjsonOf({ ...page, events, leave });
  expect(bytes.toString()).toBe(`${lines.join('')}${JSON.stringify(end)}\n`);
  return { ...page, events: lines.map((line) => JSON.parse(line) as Told) };
}

/** Announces changes of penalties, as publication would. */
export const announce = (
  db: Database,
  ...changes: (Partial<NewChange> & Pick<NewChange, 'recordId'>)[]
) =>
  transaction(db, (client) =>
    appendChanges(
      client,
      changes.map((change) => ({
        ...{ at: today, kind: 'PUBLISHED', catalogue: 'penalty-decisions', department: 'market' },
        ...{ version: 1, codes: [], fields: [], ...change },
      })),
    ),
  );

/** What corrects a record: the row as it was becomes a past version. */
export async function correct(db: Database, id: string, set: string): Promise<void> {
  await db.pool.query(
    `insert into record_versions (catalogue, record_id, version, state, content, hash, at)
     select 'penalty-decisions', id, _version, 'PAST', to_jsonb(t), _hash, now() from penalty_decisions t where id = $1`,
    [id],
  );
  await db.pool.query(
    `update penalty_decisions set _version = _version + 1, ${set} where id = $1`,
    [id],
  );
}
