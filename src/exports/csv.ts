import { sql } from 'kysely';
import type { Sql } from '../query/sql/expressions.ts';
import { cellOf } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import type { MakeFile } from './file-format.ts';
import { inTurn } from './in-turn.ts';
import { withCarriageReturns } from './line-ends.ts';

/** CSV after RFC 4180, in UTF-8 with a byte order mark, as Excel expects it. */
export const csvFile: MakeFile = (request) => {
  const columns = (seen: Parameters<typeof columnsOf>[1]) => columnsOf(request, seen, cellOf);
  return {
    mediaType: 'text/csv; charset=utf-8; header=present',
    render: (seen) => columns(seen).map(({ cell, free }) => (free ? disarmed(cell) : sql`${cell}`)),
    async *write({ seen, parts }) {
      yield Buffer.from(`\uFEFF${headerLine(columns(seen))}\r\n`);
      const convert = withCarriageReturns();
      for await (const chunk of inTurn(parts, (part) => part.lines('CSV'))) yield convert(chunk);
    },
  };
};

const headerLine = (columns: readonly Column[]) =>
  columns.map(({ header }) => (/[",\r\n]/.test(header) ? quoted(header) : header)).join(',');

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

// = + - @, tab and line ends, and the full-width signs that a Chinese keyboard writes.
const signs = [...'=+-@\t\r\n＝＋－＠'].map((sign) => sign.codePointAt(0)!);
const starts = String.raw`^'*[=+\-@\t\r\n＝＋－＠]`;

/** A spreadsheet runs a text that begins with such a sign: an apostrophe, which ingest takes off again, stops it. */
function disarmed(cell: Sql): Sql {
  const suspects = sql.raw(`'{${["'".codePointAt(0)!, ...signs].join(',')}}'::int[]`);
  return sql`CASE WHEN ascii(${cell}) = ANY(${suspects}) AND ${cell} ~ ${sql.lit(starts)} THEN '''' || ${cell} ELSE ${cell} END`;
}
