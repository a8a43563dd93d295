import type { Database } from '../base/database.ts';
import type { Catalogues } from '../catalogue/model.ts';
import type { Withholding } from '../disclosure/decision.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { GrantReads } from './grant-reads.ts';
import type { Replica } from './replica.ts';

/** Told of every field that an answer leaves out. */
export type NoteWithheld = (withholding: Withholding) => void;

/** Who asks, when, and of which exchange. */
export interface Asking {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly db: Pick<Database, 'pool'>;
  /** Rows are read from it while it has all that they are made from. */
  readonly replica?: Replica;
  readonly catalogues: Catalogues;
  /** Key by which cursors are signed. */
  readonly cursorKey: Uint8Array;
  readonly note: NoteWithheld;
  /** Collects what is learnt by grants, for the audit; absent where each question is put on record by itself. */
  readonly reads?: GrantReads;
}
