import type { ApiKey } from '../base/prisma.generated/client.ts';
import type { Viewer } from '../disclosure/viewer.ts';
import type { Asking } from './asking.ts';
import { grantsOf, type Holder } from './load-grants.ts';

export const keyKinds = ['APP', 'PLATFORM', 'OFFICER', 'AUDITOR'] as const;

export type KeyKind = (typeof keyKinds)[number];

/** The viewer that a key stands for, with the grants given to the key or, for officers, to its department. */
export async function keyViewer(
  key: Pick<ApiKey, 'id' | 'kind' | 'department' | 'holder'>,
  asking: Pick<Asking, 'db' | 'at'>,
): Promise<Viewer> {
  const kind = keyKinds.find((one) => one === key.kind);
  if (!kind) throw new Error(`key ${key.id} is of the unknown kind ${key.kind}`);
  const department = (kind === 'OFFICER' && key.department) || undefined;
  const id = key.holder ?? key.id;
  const holders: Holder[] = [{ kind: 'KEY', name: id }];
  if (key.holder) holders.push({ kind: 'KEY', name: key.id });
  if (department) holders.push({ kind: 'DEPARTMENT', name: department });
  return { kind, name: `key:${id}`, department, grants: await grantsOf(holders, asking) };
}
