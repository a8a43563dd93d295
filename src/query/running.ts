import type { NoteWithheld } from './asking.ts';
import type { GrantReads } from './grant-reads.ts';
import type { Given } from './later.ts';

/** One run of a plan: the values that it left open, and who is told of what is withheld or learnt by grants. */
export interface Running {
  readonly given: Given;
  readonly note: NoteWithheld;
  readonly reads?: GrantReads;
  /** Key by which cursors are signed. */
  readonly cursorKey: Uint8Array;
}
