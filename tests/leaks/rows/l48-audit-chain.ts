import { expect } from '@jest/globals';
import { appendEntries } from '../../../src/audit/append.ts';
import { checkpoint } from '../../../src/audit/checkpoint.ts';
import { verifyChain } from '../../../src/audit/verify.ts';
import { transaction } from '../../../src/base/database.ts';
import { testDatabase } from '../../support/database.ts';
import type { Row } from '../support/rows.ts';
import { worldDay, worldKey } from '../support/world.ts';

/** More of it under tests/audit. */
export const l48: Row = {
  row: 'L48',
  shows: 'a cut, emptied or altered chain does not verify, and concurrent writers make one chain',
  once: async () => {
    const db = await testDatabase();
    const append = (n: number) =>
      transaction(db, (client) =>
        appendEntries(client, [
          {
            at: worldDay,
            actor: 'a',
            action: 'BATCH_APPROVED',
            subject: `batch:${n}`,
            detail: { n },
          },
        ]),
      );
    await Promise.all(Array.from({ length: 12 }, (_, n) => append(n)));
    await checkpoint(db, { signingKey: worldKey, at: worldDay });
    expect((await verifyChain(db, worldKey)).faults).toEqual([]);
    for (const spoil of [
      'delete from audit_entries where seq > 9',
      `update audit_entries set detail = '{}' where seq = 2`,
      'delete from audit_entries',
    ]) {
      await db.pool.query(spoil);
      expect([spoil, (await verifyChain(db, worldKey)).faults.length > 0]).toEqual([spoil, true]);
    }
    await db.close();
  },
};
