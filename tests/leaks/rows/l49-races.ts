import { expect } from '@jest/globals';
import { globalId } from '../../../src/query/global-id.ts';
import { alpha } from '../support/readers.ts';
import { toldOf, type Row } from '../support/rows.ts';
import { operation } from '../support/world.ts';

/** More of it in tests/publication/races.test.ts. */
export const l49: Row = {
  row: 'L49',
  shows: 'of five withdrawals at once one is done, and the others are told so',
  once: async ({ left, records, catalogues }) => {
    await left.db.pool.query(`delete from record_versions where state = 'PENDING'`);
    const one = records.find(
      ({ catalogue, owner, status, expired }) =>
        catalogue === catalogues.byCode.get('licence-decisions') &&
        owner === alpha &&
        status === 'PUBLISHED' &&
        !expired,
    )!;
    const id = globalId('LicenceDecision', one.id);
    const mutation =
      'mutation ($id: ID!) { withdrawRecord(record: $id, cause: ERROR, reason: "误公开") { id } }';
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => left.ask(operation(mutation, { id }), 'owner')),
    );
    expect(answers.map((one) => toldOf(one).codes.length).sort()).toEqual([0, 1, 1, 1, 1]);
    const { rows } = await left.db.pool.query(
      'select count(*)::int as n from withdrawals where record_id = $1',
      [one.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  },
};
