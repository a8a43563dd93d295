import type { Condition } from '../catalogue/condition.ts';

export type ViewerKind = 'ANONYMOUS' | 'APP' | 'PLATFORM' | 'OFFICER' | 'AUDITOR' | 'SYSTEM';

/** A sharing agreement or approved application: exactly these fields, rows and period, for this purpose. */
export interface Grant {
  readonly id: string;
  /** The catalogue's code. */
  readonly catalogue: string;
  readonly fields: readonly string[];
  readonly rows?: Condition;
  readonly purpose: string;
  readonly basis: string;
  readonly from: Date;
  readonly until: Date;
}

/** Whoever asks. `department` is set for officers; `grants` are those not revoked that name this viewer. */
export interface Viewer {
  readonly kind: ViewerKind;
  /** The credential's stable name (key id or token subject), never the secret. */
  readonly name: string;
  readonly department?: string;
  readonly grants: readonly Grant[];
}

/** Nobody in particular: what the whole public may see. */
export const anonymous: Viewer = { kind: 'ANONYMOUS', name: 'anonymous', grants: [] };
