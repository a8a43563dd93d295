import { expect } from '@jest/globals';
import { request } from 'node:http';
import { revokeKey } from '../../../src/identity/keys.ts';
import { createKey } from '../../../src/identity/keys.ts';
import type { Row } from '../support/rows.ts';
import { worldDay, worldKey, type Side } from '../support/world.ts';

interface Stream {
  readonly text: () => string;
  readonly until: (enough: (text: string) => boolean) => Promise<void>;
  close(): void;
}

/** Follows the feed as server-sent events. */
function follow(side: Side, key: string | undefined, path = '/feed'): Stream {
  let text = '';
  const waiting = new Set<() => void>();
  const headers = {
    accept: 'text/event-stream',
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  };
  const sent = request(side.urls.get('merged')! + path, { headers }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
      waiting.forEach((check) => check());
    });
    response.on('error', () => undefined);
  });
  sent.on('error', () => undefined);
  sent.end();
  const until = (enough: (text: string) => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (!enough(text)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  return { text: () => text, until, close: () => sent.destroy() };
}

const dataOf = (text: string) => [...text.matchAll(/^data: (.*)$/gm)].map(([, line]) => line!);

export const l43: Row = {
  row: 'L43',
  shows: 'events, NDJSON and GraphQL tell one feed: the same changes, under the same rights',
  asEach: async ({ alike, kind, world }) => {
    const { text } = await alike({ method: 'GET', path: '/feed' });
    const lines = text.trimEnd().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(20);
    for (const side of [world.left, world.right]) {
      const stream = follow(side, world.keys.get(kind));
      await stream.until((all) => dataOf(all).length >= lines.length);
      stream.close();
      world.recorder.record({
        audience: kind,
        channel: 'events',
        text: stream.text(),
      });
      expect(dataOf(stream.text()).slice(0, lines.length)).toEqual(lines);
    }
    const { list } = await alike(
      '{ changes(first: 1000) { nodes { kind cause recordId version changedFields before after reason } } }',
    );
    const told = list('changes', 'nodes');
    expect(
      told.map(({ after, before, changedFields, reason }) => ({
        after,
        before,
        changedFields,
        reason,
      })),
    ).toEqual(
      lines
        .map((line) => JSON.parse(line))
        .map(({ after, before, changedFields, reason }) => ({
          after,
          before,
          changedFields,
          reason,
        })),
    );
  },
};

export const l44: Row = {
  row: 'L44',
  shows: 'a stream ends when its key is revoked',
  once: async ({ left }) => {
    const asking = {
      db: left.db,
      at: worldDay,
      signingKey: worldKey,
      departmentExists: () => Promise.resolve(true),
    };
    const { key, text } = await createKey({ name: 'stream', kind: 'PLATFORM' }, asking);
    const stream = follow(left, text, '/feed?after=now');
    await revokeKey(left.db, key.id, { at: worldDay, by: 'test' });
    await stream.until((all) => all.includes('event: end') || all.includes('IDENTITY_KEY_REVOKED'));
    stream.close();
    expect(stream.text()).toContain('IDENTITY_KEY_REVOKED');
  },
};
