import { Readable } from 'node:stream';
import { civilDate } from '../base/clock.ts';
import type { Asking } from '../query/asking.ts';
import { extract } from '../query/extract.ts';
import type { SeenRecord } from '../query/plan/seen.ts';
import { csvFile } from './csv.ts';
import type { MakeFile } from './file-format.ts';
import { ndjsonFile } from './ndjson.ts';
import type { ExportRequest, Format } from './request.ts';
import { withheldOf } from './withheld.ts';
import { xlsxFile } from './xlsx.ts';

/** A file about to be written, with everything that stands before its first byte. */
export interface Export {
  readonly fileName: string;
  readonly mediaType: string;
  /** Fields that the file leaves out or masks, each with level and reason. */
  readonly withheld: readonly string[];
  /** The cursor of the next part, where `first` ends this one. */
  readonly next?: string;
  readonly body: Readable;
}

const files: Readonly<Record<Format, MakeFile>> = {
  csv: csvFile,
  ndjson: ndjsonFile,
  xlsx: xlsxFile,
};

/** A sheet of Excel ends at 1,048,576 rows. */
const mostRows = 1_000_000;

/** An Answer, streamed: what the viewer may see of a catalogue, as one file. */
export async function openExport(
  request: ExportRequest,
  asking: Asking,
  again?: () => Promise<Asking>,
): Promise<Export> {
  const { catalogue, format, status, first } = request;
  const file = files[format](request);
  const limit = format === 'xlsx' ? Math.min(first ?? mostRows, mostRows) : first;
  const question = { ...request, first: limit, published: status === 'published' };
  const render = (seen: SeenRecord) => file.render(seen);
  const found = await extract({ ...question, render }, asking, again);
  return {
    fileName: `${catalogue.code}-${civilDate(asking.at)}.${format}`,
    mediaType: file.mediaType,
    withheld: withheldOf(found.seen),
    next: found.next,
    body: Readable.from(file.write(found), { objectMode: false }),
  };
}
