import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/base/database.ts';
import { newJson, written, type JsonObject } from '../../src/base/json-bytes.ts';
import { run, runAsSent } from '../../src/base/statement.ts';
import { contentsReading, type ContentField } from '../../src/query/contents.ts';
import { testDatabase } from '../support/database.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

/** Values of every type that a column has, and such as JSON escapes, as the database writes them. */
const columns = {
  text: `'目录 "quoted" back\\slash' || chr(10)`,
  empty: `''`,
  varchar: `'abc'::varchar`,
  uuid: `'00000000-0000-4000-8000-000000000001'::uuid`,
  whole: `-42::int`,
  small: `7::smallint`,
  large: `9007199254740993::bigint`,
  amount: `12.50::numeric`,
  day: `date '2026-11-27'`,
  longYear: `date '12026-11-27'`,
  instant: `timestamptz '2026-11-27 08:00:00.5+00'`,
  yes: 'true',
  no: 'false',
  list: `ARRAY['警告', 'b "c"', 'd,e']`,
  emptyList: `'{}'::text[]`,
  numbers: `ARRAY[1, 2]`,
  days: `ARRAY[date '2026-11-27']`,
  object: `'{"a": [1, "二"]}'::jsonb`,
  half: '0.5::float8',
  endless: `'Infinity'::float8`,
  nothing: 'NULL::text',
  noNumber: 'NULL::int',
};
const names = Object.keys(columns);
const select = `SELECT n, ${Object.entries(columns)
  .map(([name, value]) => `${value} AS "${name}"`)
  .join(', ')} FROM generate_series(1, 3) AS n`;

const textOf = (contents: JsonObject): string => {
  const json = newJson();
  contents.write(json);
  return written(json).bytes.toString();
};

async function contentsOf(fields: readonly ContentField[]): Promise<JsonObject[]> {
  const { bytes, types, length } = await runAsSent(db.pool, { text: select, values: [] });
  const read = contentsReading(fields, { bytes, types });
  const each = bytes.length / length;
  return Array.from({ length }, (_, i) => read({ at: i * each, row: [i + 1] }));
}

const fieldsOf = (isShown: ContentField['isShown'] = () => true) =>
  names.map((name, i) => ({ name, cell: i + 1, isShown }));

test('contents are the values that the driver would make, written as JSON has them', async () => {
  const [row] = await run(db.pool, { text: select, values: [] });
  const expected = Object.fromEntries(names.map((name) => [name, row![name]]));
  const all = await contentsOf(fieldsOf());
  expect(all).toHaveLength(3);
  // The last first: each finds its own cells.
  for (const contents of all.toReversed()) {
    expect(textOf(contents)).toBe(JSON.stringify(expected));
    expect(contents.values()).toEqual(expected);
    expect(JSON.stringify({ contents })).toBe(JSON.stringify({ contents: expected }));
  }
});

test('what a row does not show is not there, neither as a value nor as JSON', async () => {
  const shown = fieldsOf(([n]) => n === 2).map((field, i) =>
    i === 4 ? { ...field, isShown: ([n]: readonly unknown[]) => n !== 3 } : field,
  );
  const all = await contentsOf(shown);
  expect(all.map((contents) => Object.keys(contents.values()))).toEqual([['whole'], names, []]);
  expect(all.map((contents) => Object.keys(JSON.parse(textOf(contents)) as object))).toEqual([
    ['whole'],
    names,
    [],
  ]);
});

test('contents stand behind what was written before, however much that was', async () => {
  const [contents] = await contentsOf(fieldsOf());
  const json = newJson();
  for (let i = 0; i < 500; i += 1) contents!.write(json);
  const whole = written(json).bytes.toString();
  expect(whole).toBe(textOf(contents!).repeat(500));
});
