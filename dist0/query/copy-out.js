import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { to as copyTo } from 'pg-copy-streams';
const forms = {
    CSV: 'FORMAT csv',
    PLAIN: `FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02'`,
};
const megabyte = 1024 * 1024;
/**
 * What PostgreSQL itself writes of a select, a line a row, at the reader's pace; a reader who gives up ends the
 * statement.
 */
export function copyOut(pool, { select, form }) {
    const out = new PassThrough({ highWaterMark: megabyte });
    // Read ahead of its turn, it may break before anybody listens; whoever reads it is told.
    out.on('error', () => undefined);
    const text = `COPY (${select}) TO STDOUT WITH (${forms[form]}, ENCODING 'UTF8')`;
    send(pool, text, out).catch((error) => out.destroy(error));
    return out;
}
async function send(pool, text, out) {
    const client = await pool.connect();
    try {
        await pipeline(client.query(copyTo(text)), out);
        client.release();
    }
    catch (error) {
        client.release(error); // the connection is closed, and the statement with it
        throw error;
    }
}
