import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { compile } from '../../../src/base/statement.ts';
import { beyond, upTo, type Term } from '../../../src/query/plan/order.ts';

const term = (name: string, type: string, descending: boolean): Term => ({
  ...{ name, type, descending, nullable: false },
  expression: sql.ref(name),
});
const place = ['2026-02-03', '7f'];

// Between two rows PostgreSQL does not know how many pass, between two values it does.
test.each([
  [true, '<', '>'],
  [false, '>', '<'],
])(
  'a part of an even order is bounded by its first term at both ends (descending: %p)',
  (descending, past, before) => {
    const terms = [term('day', 'date', descending), term('id', 'uuid', descending)];
    expect(compile(beyond(terms, place, false)).text).toBe(
      `("day" ${past}= $1::date AND ("day", "id") ${past} ($2::date, $3::uuid))`,
    );
    expect(compile(upTo(terms, place))).toEqual({
      text: `("day" ${before}= $1::date AND ("day", "id") ${before}= ($2::date, $3::uuid))`,
      values: ['2026-02-03', '2026-02-03', '7f'],
    });
  },
);
