import { expect } from '@jest/globals';
import { alpha } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';
import { textOf, type Replied } from '../support/send.ts';
import { operation } from '../support/world.ts';

/** The body without the ids of webhooks, which each exchange draws at random. */
const withoutDrawnIds = (replied: Replied): string =>
  textOf(replied).replace(/webhook:[0-9a-f-]{36}/g, 'webhook:#');

export const l50: Row = {
  row: 'L50',
  shows:
    'nobody but auditors sees what others did: audit, batches, reviews, rules, orders, disputes, lists, reminders, readers',
  asEach: async ({ world, alike, kind }) => {
    const audit = await alike('{ auditEntries(first: 200) { action actor } }');
    expect(audit.codes).toEqual(kind === 'auditor' ? [] : ['GRAPH_NOT_AN_AUDITOR']);
    const subjects = operation('{ auditEntries(first: 200) { subject } }');
    const [left, right] = await Promise.all([
      world.left.ask(subjects, kind),
      world.right.ask(subjects, kind),
    ]);
    expect(withoutDrawnIds(left)).toBe(withoutDrawnIds(right));
    const { data, text, codes } = await alike(
      '{ batches { id state contentHash } reviews { id reason removedFields checklist { stateSecret } } standingRules { id department checklist { note } } withdrawals(first: 1) { id orderedBy reason } disputes { id openedBy outcome } reminders { day department late } }',
    );
    expect(codes).toEqual([]);
    const told = data as Record<string, unknown[]>;
    const lists = ['batches', 'reviews', 'standingRules', 'disputes', 'reminders'];
    const sizes = Object.fromEntries(lists.map((name) => [name, told[name]!.length]));
    const seen = kind === 'auditor' ? 2 : 0;
    expect(sizes).toEqual({
      ...{ reviews: seen, standingRules: seen, disputes: seen, reminders: seen },
      batches: 0, // those of one's own department
    });
    if (kind !== 'auditor') expect(text).not.toMatch(/hidden|CNRY/);
    for (const query of ['{ watchList { codes } }', '{ webhooks { url } }']) await alike(query);
  },
  once: async (world) => {
    await world.hide('owner', 7);
    const order = (owner: string, day: string) =>
      world.left.db.pool.query(
        `INSERT INTO withdrawals (catalogue, record_id, version, cause, reason, event_on, ordered_by, ordered_at)
          SELECT 'penalty-decisions', id, 1, 'ANNULLED', $1, '2026-11-18', 'order of ' || $1, $2 FROM penalty_decisions WHERE _owner = $1 AND _status = 'PUBLISHED' LIMIT 1`,
        [owner, day],
      );
    await order(alpha, '2026-10-01');
    for (let hour = 10; hour < 14; hour += 1) await order('beta', `2026-11-20T${hour}:00:00Z`);
    const { body } = await world.left.ask(
      operation('{ withdrawals(catalogue: "penalty-decisions", first: 1) { reason } }'),
      'owner',
    );
    await world.left.db.pool.query(`DELETE FROM withdrawals WHERE ordered_by LIKE 'order of %'`);
    // Orders of other departments push no order of one's own off the page.
    const { data: own } = JSON.parse(body.toString()) as { readonly data: unknown };
    expect(own).toEqual({ withdrawals: [{ reason: alpha }] });
  },
};
