import type { Config } from '../base/config.ts';
import type { Database } from '../base/database.ts';
import type { Catalogues } from '../catalogue/model.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { GrantReads } from '../query/grant-reads.ts';
import type { Replica } from '../query/replica.ts';
import type { WithheldList } from './withheld-list.ts';

/** Everything that an operation may know besides its own text: who asks, when, and of what. */
export interface Context {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly db: Database;
  /** A replica that catalogues may be read from. */
  readonly replica?: Replica;
  readonly catalogues: Catalogues;
  readonly config: Config;
  readonly requestId: string;
  /** From it derive the keys that sign cursors and forwarded viewers. */
  readonly signingKey: string;
  /** Collects `extensions.withheld`. */
  readonly withheld: WithheldList;
  /** Collects what the operation learns by grants; set by the engine, which puts it on record. */
  readonly reads?: GrantReads;
}
