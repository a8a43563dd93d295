import type { TokenIssuer } from '../base/config.ts';
import type { Database } from '../base/database.ts';
import type { Viewer } from '../disclosure/viewer.ts';

/** What a request says of who sends it: two headers, and on a subgraph what its assertion is bound to. */
export interface Credentials {
  /** The header Authorization. */
  readonly authorization?: string;
  /** Where the request comes from; a key that is bound to networks is good from there only. */
  readonly address?: string;
  /** The header x-mulu-viewer; only a subgraph reads it. */
  readonly assertion?: string;
  /** Set where this process is a subgraph: then only the gateway's assertion counts. */
  readonly subgraph?: string;
  /** hashBody() of the request's body. */
  readonly bodyHash?: string;
}

/** What judging credentials needs. */
export interface Asking {
  readonly db: Database;
  readonly at: Date;
  readonly signingKey: string;
  /** Signing keys of before, newest first: what was made under them is still good. */
  readonly previousSigningKeys?: readonly string[];
  readonly tokens?: TokenIssuer;
  /** Whether the exchange knows a department of that code. */
  readonly departmentExists: (code: string) => Promise<boolean>;
  readonly log?: { warn(facts: object, sentence: string): void };
}

/** One way to be known: a viewer, undefined where the request does not go this way, or a refusal. */
export type Way = (credentials: Credentials, asking: Asking) => Promise<Viewer | undefined>;
