import type { Catalogue } from '../catalogue/model.ts';
import type { Viewer } from '../disclosure/viewer.ts';

/** All records, those of the viewer's department and in public, or those in public alone. */
export type Scope = 'ALL' | 'OWN' | 'PUBLIC';

/** Whose unpublished records a viewer counts: everybody's (auditors, the catalogue's keeper), his department's, or nobody's. */
export function scopeOf({ kind, department }: Viewer, { owner }: Pick<Catalogue, 'owner'>): Scope {
  if (kind === 'AUDITOR') return 'ALL';
  if (kind !== 'OFFICER' || department === undefined) return 'PUBLIC';
  return department === owner ? 'ALL' : 'OWN';
}
