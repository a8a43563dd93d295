import type { Readable } from 'node:stream';

/** What became of a file, row by row. */
export type Receipt = Readonly<Record<string, unknown>>;

/** A file on its way into a catalogue, and whose it is. */
export interface Sending {
  readonly catalogue: string;
  readonly department: string;
  readonly submittedBy: string;
  readonly source: Readable;
  readonly fileName?: string;
  readonly format?: string;
  readonly mapping?: string;
  readonly dryRun: boolean;
  readonly atomic: boolean;
}

/** The write path, as the route for files calls it. */
export type RunIngest = (sending: Sending, at: Date) => Promise<Receipt>;
