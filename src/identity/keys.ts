import type { Database } from '../base/database.ts';
import { addressList } from '../base/addresses.ts';
import type { ApiKey } from '../base/prisma.generated/client.ts';
import { departmentUnknown, keyRefused } from './admin-errors.ts';
import type { Asking } from './asking.ts';
import { isUuid } from './is-uuid.ts';
import { keyHash, keyPrefixOf, newKeyText } from './key-text.ts';
import type { KeyKind } from './key-viewer.ts';
import { forget } from './memory.ts';

/** A key to be made: for whom, as what, until when. */
export interface KeyDraft {
  readonly name: string;
  readonly kind: KeyKind;
  readonly department?: string;
  readonly expiresAt?: Date;
  /** Made for the sample records only. */
  readonly sample?: boolean;
  /** Networks from which alone it may be used. */
  readonly addresses?: readonly string[];
}

/** A key as lists show it: nothing that could be used. */
export type ListedKey = Omit<ApiKey, 'hash'>;

/** Makes a key. Its text is returned this once and kept nowhere. */
export async function createKey(
  draft: KeyDraft,
  { db, at, signingKey, departmentExists }: Omit<Asking, 'log' | 'tokens'>,
): Promise<{ readonly key: ListedKey; readonly text: string }> {
  await checkDraft(draft, { at, departmentExists });
  const text = newKeyText();
  const { name, kind, department, expiresAt, sample, addresses = [] } = draft;
  const hash = keyHash(text, signingKey)!;
  const prefix = keyPrefixOf(text);
  const key = await db.prisma.apiKey.create({
    data: {
      ...{ name: name.trim(), kind, department, expiresAt, sample, prefix, hash, createdAt: at },
      addresses: [...addresses],
    },
    omit: { hash: true },
  });
  return { key, text };
}

async function checkDraft(
  { name, kind, department, expiresAt, addresses = [] }: KeyDraft,
  { at, departmentExists }: Pick<Asking, 'at' | 'departmentExists'>,
): Promise<void> {
  if (name.trim() === '') throw keyRefused.withoutName();
  if (expiresAt && expiresAt <= at) throw keyRefused.expiryPast();
  if (!addressList(addresses)) throw keyRefused.addresses();
  if (kind !== 'OFFICER') {
    if (department !== undefined) throw keyRefused.withDepartment(kind);
    return;
  }
  if (!department) throw keyRefused.withoutDepartment();
  if (!(await departmentExists(department))) throw departmentUnknown(department);
}

/** All keys, oldest first. */
export function listKeys({ prisma }: Pick<Database, 'prisma'>): Promise<readonly ListedKey[]> {
  return prisma.apiKey.findMany({
    omit: { hash: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** Ends a key, and those that replaced it, for good: at once in this process, within a second in others. */
export async function revokeKey(db: Database, id: string, at: Date): Promise<ListedKey> {
  const key = await findKey(db, id);
  await db.prisma.apiKey.updateMany({
    where: { OR: [{ id }, { holder: id }], revokedAt: null },
    data: { revokedAt: at },
  });
  forget(db);
  return key.revokedAt ? key : { ...key, revokedAt: at };
}

/** The key of an id, or a refusal. */
export async function findKey(
  { prisma }: Pick<Database, 'prisma'>,
  id: string,
): Promise<ListedKey> {
  const key = isUuid(id)
    ? await prisma.apiKey.findUnique({ where: { id }, omit: { hash: true } })
    : null;
  if (!key) throw keyRefused.notFound(id);
  return key;
}
