import { anonymous, type Viewer } from '../disclosure/viewer.ts';
import { departmentUnknown, viewerUnreadable } from './admin-errors.ts';
import type { Asking } from './asking.ts';
import { keyViewer } from './key-viewer.ts';
import { findKey } from './keys.ts';
import { loadGrants } from './load-grants.ts';

/** The viewer that an operator names: anonymous, app, platform, auditor, officer:<department> or key:<id>. */
export async function viewerNamed(
  text: string,
  asking: Pick<Asking, 'db' | 'at' | 'departmentExists'>,
): Promise<Viewer> {
  const [, kind = '', name] = /^([a-z]+)(?::(.+))?$/s.exec(text) ?? [];
  if (name === undefined && Object.hasOwn(plain, kind)) return plain[kind]!;
  if (name !== undefined && kind === 'key')
    return keyViewer(await findKey(asking.db, name), asking);
  if (name !== undefined && kind === 'officer') return officerOf(name, asking);
  throw viewerUnreadable(text);
}

const plain: Readonly<Record<string, Viewer>> = {
  anonymous,
  app: { kind: 'APP', name: 'app', grants: [] },
  platform: { kind: 'PLATFORM', name: 'platform', grants: [] },
  auditor: { kind: 'AUDITOR', name: 'auditor', grants: [] },
};

async function officerOf(
  department: string,
  { db, at, departmentExists }: Pick<Asking, 'db' | 'at' | 'departmentExists'>,
): Promise<Viewer> {
  if (!(await departmentExists(department))) throw departmentUnknown(department);
  const grants = await loadGrants(db, [{ kind: 'DEPARTMENT', name: department }], at);
  return { kind: 'OFFICER', name: `officer:${department}`, department, grants };
}
