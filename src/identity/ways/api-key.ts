import type { Database } from '../../base/database.ts';
import type { ApiKey } from '../../base/prisma.generated/client.ts';
import type { Asking, Way } from '../asking.ts';
import { addressList } from '../../base/addresses.ts';
import { bearerOf } from '../bearer.ts';
import { credentialRefused } from '../errors.ts';
import { keyHash, keyPrefix } from '../key-text.ts';
import { noteUse } from '../key-use.ts';
import { keyViewer } from '../key-viewer.ts';
import { memoryOf } from '../memory.ts';
import { recall } from '../recall.ts';

/** An API key: known, not revoked, not expired, and sent from where it may be. */
export const apiKey: Way = async ({ authorization, address }, asking) => {
  const text = bearerOf(authorization);
  if (!text?.startsWith(keyPrefix)) return undefined;
  const key = await findKey(text, asking);
  if (key.revokedAt) throw credentialRefused.keyRevoked();
  if (key.expiresAt && key.expiresAt <= asking.at) throw credentialRefused.keyExpired();
  checkAddress(key, address);
  noteUse(key, asking);
  return keyViewer(key, asking);
};

function checkAddress({ addresses }: ApiKey, address: string | undefined): void {
  if (addresses.length === 0) return;
  const from = address !== undefined && addressList(addresses)?.has(address);
  if (!from) throw credentialRefused.keyElsewhere();
}

// The key itself is never compared: its HMAC is looked up, and time tells nothing about an HMAC's key.
async function findKey(text: string, asking: Asking): Promise<ApiKey> {
  const { db, at, signingKey, previousSigningKeys = [] } = asking;
  const hash = keyHash(text, signingKey);
  if (hash === undefined) throw credentialRefused.keyMalformed();
  const hashes = [hash, ...previousSigningKeys.map((previous) => keyHash(text, previous)!)];
  const key = await recall(memoryOf(db).keys, hash, { at, load: () => load(hashes, db) });
  if (!key) throw credentialRefused.keyUnknown();
  if (key.hash !== hash) await renewHash(key, hash, db);
  return key;
}

const load = (hashes: readonly string[], { prisma }: Pick<Database, 'prisma'>) =>
  prisma.apiKey.findFirst({ where: { hash: { in: [...hashes] } } });

// Under the present signing key: once every key was used, the previous one can be forgotten.
async function renewHash({ id, hash: old }: ApiKey, hash: string, { prisma }: Database) {
  await prisma.apiKey.updateMany({ where: { id, hash: old }, data: { hash } });
}
