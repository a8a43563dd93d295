import type { Field } from '../catalogue/model.ts';
import { decide, wholly } from './decide.ts';
import type { Decision } from './decision.ts';
import type { Viewer } from './viewer.ts';

/** What one viewer may do with one field, in words: `myAccess` and `mulu explain` say this. */
export interface FieldAccess {
  readonly name: string;
  readonly visibility: 'SHOWN' | 'MASKED' | 'BY_RECORD' | 'WITHHELD';
  readonly filterable: boolean;
  readonly searchable: boolean;
  readonly because: readonly string[];
  readonly level: string;
  readonly reason?: string;
  readonly basis?: string;
}

const basisOf = ({ openings }: Decision) =>
  openings.find(({ rendition, rows }) => rendition === 'RAW' && rows === 'ALL')?.basis;

export function accessTo(field: Field, viewer: Viewer, at: Date): FieldAccess {
  const decision = decide({ field, viewer, at, use: 'READ' });
  const filter = wholly(decide({ field, viewer, at, use: 'FILTER' }));
  const search = wholly(decide({ field, viewer, at, use: 'SEARCH' }));
  const { level, reason, basis } = decision.withholding;
  const visibility = wholly(decision);
  return {
    name: field.name,
    visibility: visibility === 'RAW' ? 'SHOWN' : visibility,
    filterable: filter !== 'WITHHELD',
    searchable: field.search && search !== 'WITHHELD',
    because: decision.openings.map((opening) => opening.because),
    level,
    reason: visibility === 'RAW' ? field.disclosure.reason : reason,
    basis: visibility === 'RAW' ? (basisOf(decision) ?? field.disclosure.basis) : basis,
  };
}
