import type { ApiKey } from '../../base/prisma.generated/client.ts';
import type { Asking, Way } from '../asking.ts';
import { bearerOf } from '../bearer.ts';
import { credentialRefused } from '../errors.ts';
import { keyHash, keyPrefix } from '../key-text.ts';
import { noteUse } from '../key-use.ts';
import { keyViewer } from '../key-viewer.ts';
import { memoryOf } from '../memory.ts';
import { recall } from '../recall.ts';

/** An API key: known, not revoked, not expired. */
export const apiKey: Way = async ({ authorization }, asking) => {
  const text = bearerOf(authorization);
  if (!text?.startsWith(keyPrefix)) return undefined;
  const key = await findKey(text, asking);
  if (key.revokedAt) throw credentialRefused.keyRevoked();
  if (key.expiresAt && key.expiresAt <= asking.at) throw credentialRefused.keyExpired();
  noteUse(key, asking);
  return keyViewer(key, asking);
};

// The key itself is never compared: its HMAC is looked up, and time tells nothing about an HMAC's key.
async function findKey(text: string, { db, at, signingKey }: Asking): Promise<ApiKey> {
  const hash = keyHash(text, signingKey);
  if (hash === undefined) throw credentialRefused.keyMalformed();
  const key = await recall(memoryOf(db).keys, hash, {
    at,
    load: async () => db.prisma.apiKey.findUnique({ where: { hash } }),
  });
  if (!key) throw credentialRefused.keyUnknown();
  return key;
}
