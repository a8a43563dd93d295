import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../src/base/database.ts';
import { takeRoom } from '../../src/base/room.ts';
import { partsOf } from '../../src/base/sent-rows.ts';
import { run, runAsSent } from '../../src/base/statement.ts';
import { testDatabase } from '../support/database.ts';
import { cellsOf } from '../support/sent-cells.ts';

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db?.close());

/** What the driver makes of the same statement, every cell as text. */
const texts = `SELECT n, 'text ' || n AS text, NULLIF(n % 3, 0) AS some, repeat('目录"\\', n % 40) AS long,
  ARRAY['a', 'b c'] AS list FROM generate_series(1, $1::int) AS n`;

const statement = (rows: number) => ({ text: texts, values: [rows] });

const expected = (rows: number) =>
  Array.from({ length: rows }, (_, i) => i + 1).map((n) => [
    String(n),
    `text ${n}`,
    n % 3 === 0 ? null : String(n % 3),
    '目录"\\'.repeat(n % 40),
    '{a,"b c"}',
  ]);

const [int4, text, textArray] = [23, 25, 1009];

describe('rows as they are sent', () => {
  // Some thousand rows come in many pieces, which end anywhere.
  test.each([0, 1, 50, 5000])('are all there: %d of them', async (rows) => {
    const sent = await runAsSent(db.pool, statement(rows));
    expect(sent.types).toEqual([int4, text, int4, text, textArray]);
    expect(cellsOf(sent)).toEqual(expected(rows));
  });

  test('leave other statements their own', async () => {
    const asked = Array.from({ length: 60 }, async (_, i) => {
      if (i % 2 === 0) return cellsOf(await runAsSent(db.pool, statement(i)));
      const rows = await run(db.pool, statement(i), { rowMode: 'array' });
      return rows;
    });
    const found = await Promise.all(asked);
    found.forEach((rows, i) => {
      expect(rows).toHaveLength(i);
      if (i % 2 === 0) expect(rows).toEqual(expected(i));
    });
  });

  test('are described once by each connection', async () => {
    const single = await openDatabase(db.url);
    let read = () => 0;
    single.pool.on('acquire', ({ connection }) => {
      read = () => (connection.stream as Socket).bytesRead;
    });
    const bytesOf = async (rows: number) => {
      const before = read();
      expect(cellsOf(await runAsSent(single.pool, statement(rows)))).toEqual(expected(rows));
      return read() - before;
    };
    await run(single.pool, { text: 'SELECT 1', values: [] });
    const [first, second, third] = [await bytesOf(2), await bytesOf(2), await bytesOf(2)];
    expect(second).toBe(third);
    // Five cells, each told of by its name and eighteen bytes more.
    expect(first - second).toBeGreaterThan(5 * 18);
    await single.close();
  });

  test('are refused, not misread, once a table was altered', async () => {
    await db.pool.query('CREATE TABLE altered AS SELECT 1 AS one');
    const asked = { text: 'SELECT one FROM altered', values: [] };
    for (let turn = 0; turn < 2; turn += 1)
      expect(cellsOf(await runAsSent(db.pool, asked))).toEqual([['1']]);
    await db.pool.query('ALTER TABLE altered ALTER one TYPE text');
    await expect(runAsSent(db.pool, asked)).rejects.toMatchObject({ code: '0A000' });
  });

  test('are none where the statement fails, and the connection serves on', async () => {
    const failing = {
      text: 'SELECT 100 / (50 - n) FROM generate_series(1, $1::int) AS n',
      values: [60],
    };
    for (let turn = 0; turn < 30; turn += 1) {
      await expect(runAsSent(db.pool, failing)).rejects.toMatchObject({ code: '22012' });
      expect(cellsOf(await runAsSent(db.pool, statement(3)))).toEqual(expected(3));
      expect(await run(db.pool, { text: 'SELECT 1 AS one', values: [] })).toEqual([{ one: 1 }]);
    }
  });

  test('refuse a text that no record can hold', async () => {
    const asked = runAsSent(db.pool, { text: 'SELECT $1::text', values: ['a\u0000'] });
    await expect(asked).rejects.toMatchObject({ code: 'DATABASE_TEXT_UNSTORABLE' });
  });
});

describe('parts of what was sent', () => {
  const parts = (list: readonly number[]) => ({
    text: `SELECT 'row ' || place AS text, part FROM unnest($1::int[]) WITH ORDINALITY AS every (part, place)`,
    values: [list],
  });

  test.each<[string, number[]]>([
    ['one after the other', [0, 0, 1, 3, 3, 3]],
    ['in another order', [3, 0, 0, 1]],
    ['mixed, as of several processes', [1, 0, 1, 3, 0, 3, 3, 1]],
    ['none at all', []],
  ])('are told apart: %s', async (_, list) => {
    const found = partsOf(await runAsSent(db.pool, parts(list)), 4);
    expect(found.map(({ length }) => length)).toEqual(
      [0, 1, 2, 3].map((part) => list.filter((one) => one === part).length),
    );
    expect(found.map((part) => cellsOf(part).map(([text]) => text))).toEqual(
      [0, 1, 2, 3].map((part) =>
        list.flatMap((one, place) => (one === part ? [`row ${place + 1}`] : [])),
      ),
    );
  });

  test('lie where others are written only once all of them are left', async () => {
    const found = partsOf(await runAsSent(db.pool, parts([0, 1])), 3);
    const [first, second, third] = found;
    const room = first!.bytes.buffer;
    first!.leave();
    first!.leave();
    third!.leave();
    expect(takeRoom().buffer).not.toBe(room);
    second!.leave();
    expect(takeRoom().buffer).toBe(room);
  });
});

describe('a network that cuts everywhere', () => {
  let proxy: Server;
  let cut: Database;
  const sockets = new Set<Socket>();
  let size = 1;

  beforeAll(async () => {
    const { hostname, port } = new URL(db.url);
    proxy = createServer((near) => {
      const far = connect(Number(port), hostname);
      [near, far].forEach((socket) => sockets.add(socket.on('error', () => undefined)));
      near.setNoDelay(true).pipe(far);
      far.on('data', (bytes) => void inPieces(bytes, near));
      far.on('close', () => near.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = new URL(db.url);
    url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    cut = await openDatabase(url.href);
  });
  afterAll(async () => {
    await cut?.close();
    sockets.forEach((socket) => socket.destroy());
    proxy?.close();
  });

  /** Each piece is a packet of its own; what comes meanwhile waits behind it. */
  let last: Promise<void> = Promise.resolve();
  const inPieces = (bytes: Buffer, to: Socket): Promise<void> =>
    (last = last.then(async () => {
      for (let at = 0; at < bytes.length; at += size) {
        to.write(bytes.subarray(at, at + size));
        await new Promise((resolve) => setImmediate(resolve));
      }
    }));

  test.each([1, 2, 3, 5, 7, 64, 1000])('delivers rows in pieces of %d bytes', async (bytes) => {
    size = bytes;
    expect(cellsOf(await runAsSent(cut.pool, statement(30)))).toEqual(expected(30));
    expect(await run(cut.pool, { text: 'SELECT 1 AS one', values: [] })).toEqual([{ one: 1 }]);
    await cut.pool.query(`DO $$ BEGIN RAISE NOTICE 'a message between others'; END $$`);
    expect(cellsOf(await runAsSent(cut.pool, statement(2)))).toEqual(expected(2));
  });
});
