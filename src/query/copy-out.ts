import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** CSV: cells quoted where they must be. PLAIN: the one cell of each row as it is, which holds no control character. */
export type CopyForm = 'CSV' | 'PLAIN';

const forms: Readonly<Record<CopyForm, string>> = {
  CSV: 'FORMAT csv',
  PLAIN: `FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02'`,
};

const megabyte = 1024 * 1024;

/**
 * What PostgreSQL itself writes of a select, a line a row, at the reader's pace; a reader who gives up ends the
 * statement.
 */
export function copyOut(
  pool: Promise<pg.Pool>,
  { select, form }: { readonly select: string; readonly form: CopyForm },
): Readable {
  const out = new PassThrough({ highWaterMark: megabyte });
  // Read ahead of its turn, it may break before anybody listens; whoever reads it is told.
  out.on('error', () => undefined);
  const text = `COPY (${select}) TO STDOUT WITH (${forms[form]}, ENCODING 'UTF8')`;
  send(pool, text, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function send(pool: Promise<pg.Pool>, text: string, out: PassThrough): Promise<void> {
  const client = await (await pool).connect();
  try {
    await pipeline(client.query(copyTo(text)), out);
    client.release();
  } catch (error) {
    client.release(error as Error); // the connection is closed, and the statement with it
    throw error;
  }
}
