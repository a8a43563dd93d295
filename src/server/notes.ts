import type { ViewerKind } from '../disclosure/viewer.ts';
import type { Charge } from '../graph/limits/check-cost.ts';

/** What is remembered of a request for its line in the log and for the metrics; no values. */
export interface Notes {
  readonly startedAt: number;
  viewer?: ViewerKind;
  operation?: string;
  operationKind?: string;
  catalogue?: string;
  cost?: Charge;
  readonly codes: Set<string>;
}

declare module 'fastify' {
  interface FastifyRequest {
    notes: Notes;
    /** The body as it was sent, which a gateway's assertion is bound to. */
    sentBody?: Buffer;
  }
}

/** Notes of a request that has just arrived. */
export const freshNotes = (): Notes => ({ startedAt: performance.now(), codes: new Set() });

/** An operation's name, if it is a name: clients can write anything there. */
export const safeName = (name: string | null | undefined): string | undefined =>
  name && /^[A-Za-z0-9_]{1,64}$/.test(name) ? name : undefined;
