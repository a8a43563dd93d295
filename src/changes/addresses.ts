import type { Viewer } from '../disclosure/viewer.ts';

/** The names under which a viewer is told what is not for everybody: his credential's, his department's. */
export function addressesOf({ kind, name, department }: Viewer): readonly string[] {
  if (kind === 'ANONYMOUS') return [];
  return kind === 'OFFICER' && department ? [name, `department:${department}`] : [name];
}
