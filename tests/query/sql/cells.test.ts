import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newCells } from '../../../src/query/sql/cells.ts';

test('a cell that anybody reads as a value is one, whoever else passes it on as it was sent', () => {
  const cells = newCells();
  const a = () => sql`a`;
  expect(cells.add('a', a, 'SENT')).toBe(0);
  expect(cells.append(sql`b`)).toBe(1);
  expect(cells.append(sql`c`, 'SENT')).toBe(2);
  expect(cells.isValue).toEqual([false, true, false]);
  expect(cells.add('a', a, 'VALUE')).toBe(0);
  expect(cells.add('a', a, 'SENT')).toBe(0);
  expect(cells.isValue).toEqual([true, true, false]);
  expect(cells.expressions).toHaveLength(3);
});
