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

/** A select, and the database that it is for. */
export interface Selected {
  readonly pool: pg.Pool;
  readonly select: string;
}

/**
 * What PostgreSQL itself writes of a select, a line a row, at the reader's pace; a reader who gives up ends the
 * statement. Where there is nothing to select after all, its error is the stream's.
 */
export function copyOut(selected: () => Promise<Selected>, form: CopyForm): Readable {
  const out = new PassThrough({ highWaterMark: megabyte });
  // Read ahead of its turn, it may break before anybody listens; whoever reads it is told.
  out.on('error', () => undefined);
  send(selected, form, out).catch((error: Error) => out.destroy(error));
  return out;
}

async function send(
  selected: () => Promise<Selected>,
  form: CopyForm,
  out: PassThrough,
): Promise<void> {
  const { pool, select } = await selected();
  const client = await pool.connect();
  try {
    const text = `COPY (${select}) TO STDOUT WITH (${forms[form]}, ENCODING 'UTF8')`;
    await pipeline(client.query(copyTo(text)), out);
    client.release();
  } catch (error) {
    client.release(error as Error); // the connection is closed, and the statement with it
    throw error;
  }
}
