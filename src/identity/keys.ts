import { randomUUID } from 'node:crypto';
import { recorded, type Act } from '../audit/recorded.ts';
import type { Database } from '../base/database.ts';
import { addressList } from '../base/addresses.ts';
import type { ApiKey } from '../base/prisma.generated/client.ts';
import { run } from '../base/statement.ts';
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

/** What making a key needs; `by` is who makes it, the platform itself where absent. */
export type Making = Omit<Asking, 'log' | 'tokens'> & Partial<Pick<Act, 'by'>>;

/** Makes a key, on record with it. Its text is returned this once and kept nowhere. */
export async function createKey(
  draft: KeyDraft,
  { db, at, signingKey, departmentExists, by = 'platform' }: Making,
): Promise<{ readonly key: ListedKey; readonly text: string }> {
  await checkDraft(draft, { at, departmentExists });
  const text = newKeyText();
  const { kind, department, expiresAt, sample, addresses = [] } = draft;
  const [id, name, hash] = [randomUUID(), draft.name.trim(), keyHash(text, signingKey)!];
  await recorded(db, { at, by }, async (client) => {
    await run(client, {
      text: `insert into api_keys (id, name, kind, department, expires_at, sample, prefix, hash, created_at,
          addresses)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        ...[id, name, kind, department ?? null, expiresAt ?? null, sample ?? false],
        ...[keyPrefixOf(text), hash, at, [...addresses]],
      ],
    });
    const detail = { kind, name, department, expiresAt: expiresAt?.toISOString() };
    return { result: undefined, entry: { action: 'KEY_CREATED', subject: `key:${id}`, detail } };
  });
  return { key: await findKey(db, id), text };
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
export async function revokeKey(db: Database, id: string, act: Act): Promise<ListedKey> {
  await findKey(db, id);
  await recorded(db, act, async (client) => {
    const [key] = await run<{ name: string }>(client, {
      text: `update api_keys set revoked_at = $2 where (id = $1 or holder = $1) and revoked_at is null
        returning name`,
      values: [id, act.at],
    });
    if (!key) return { result: undefined };
    const entry = { action: 'KEY_REVOKED', subject: `key:${id}`, detail: { name: key.name } };
    return { result: undefined, entry };
  });
  forget(db);
  return findKey(db, id);
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
