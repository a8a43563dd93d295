import type { Extract } from '../query/extract.ts';
import type { SeenRecord } from '../query/plan/seen.ts';
import type { Sql } from '../query/sql/expressions.ts';
import type { ExportRequest } from './request.ts';

/** How one request is written in one format: what the database renders, and what becomes a file of it. */
export interface FileFormat {
  readonly mediaType: string;
  render(seen: SeenRecord): readonly Sql[];
  write(extract: Extract): AsyncGenerator<Buffer>;
}

export type MakeFile = (request: ExportRequest) => FileFormat;
