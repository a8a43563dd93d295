import type { Clock } from '../base/clock.ts';
import type { Config } from '../base/config.ts';
import type { Database } from '../base/database.ts';
import type { createLogger } from '../base/log.ts';
import type { Catalogues } from '../catalogue/model.ts';
import type { Engine } from '../graph/engine.ts';
import type { Asking } from '../identity/asking.ts';
import type { Replica } from '../query/replica.ts';
import type { RunIngest } from './ingesting.ts';

/** The log, as base/log.ts makes it. */
export type Logger = ReturnType<typeof createLogger>;

/** Everything that the routes answer from, put together once at the start. */
export interface Platform extends Pick<Asking, 'signingKey' | 'departmentExists'> {
  readonly config: Config;
  readonly db: Database;
  /** A replica that catalogues may be read from. */
  readonly replica?: Replica;
  readonly catalogues: Catalogues;
  readonly engine: Engine;
  readonly log: Logger;
  readonly clock: Clock;
  /** Absent where this process does not write catalogues (a gateway). */
  readonly ingest?: RunIngest;
  /** The composed graph as SDL, for whoever fronts the subgraphs with a router of his own. */
  readonly supergraph?: string;
}
