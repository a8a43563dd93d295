import type pg from 'pg';
import { addressList } from '../base/addresses.ts';
import { keyRefused } from './admin-errors.ts';
import { isUuid } from './is-uuid.ts';
import { keyHash, keyPrefixOf, newKeyText } from './key-text.ts';

/** Which key is replaced, and for how long it may still be used beside the new one. */
export interface Rotation {
  readonly id: string;
  readonly overlapUntil: Date;
  /** Until when the new one holds; as long as the old one was made for where absent, for ever where null. */
  readonly expiresAt?: Date | null;
  /** Networks of the new one; those of the old one where absent. */
  readonly addresses?: readonly string[];
}

/** What making it needs; `client` is in a transaction, in which the rotation is put on record too. */
export interface Rotating {
  readonly client: pg.ClientBase;
  readonly at: Date;
  readonly signingKey: string;
}

/** The new key; its text is returned this once and kept nowhere. */
export interface Rotated {
  readonly id: string;
  readonly holder: string;
  readonly text: string;
  readonly expiresAt: Date | null;
  readonly previousEndsAt: Date;
}

/** Replaces a key by a new one of the same holder, whose grants and webhooks it has; both hold during the overlap. */
export async function rotateKey(rotation: Rotation, rotating: Rotating): Promise<Rotated> {
  const { client, at } = rotating;
  const { id, overlapUntil, addresses } = rotation;
  if (addresses && !addressList(addresses)) throw keyRefused.addresses();
  const old = await lockKey(id, client);
  if (!old) throw keyRefused.notFound(id);
  const { expiresAt: end } = old;
  if (old.revoked || (end && end <= at)) throw keyRefused.ended(id);
  const previousEndsAt = end && end < overlapUntil ? end : overlapUntil;
  await client.query('UPDATE api_keys SET expires_at = $2 WHERE id = $1', [id, previousEndsAt]);
  const made = await insertNew(old, rotation, rotating);
  return { ...made, holder: old.holder ?? id, previousEndsAt };
}

interface Stored {
  readonly id: string;
  readonly holder: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revoked: boolean;
}

async function lockKey(id: string, client: pg.ClientBase): Promise<Stored | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await client.query<Row>(
    `SELECT id, holder, created_at, expires_at, revoked_at IS NOT NULL AS revoked
       FROM api_keys WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return rows.map(storedOf)[0];
}

// The pool leaves instants as PostgreSQL writes them.
type Row = Pick<Stored, 'id' | 'holder' | 'revoked'> & {
  readonly created_at: string;
  readonly expires_at: string | null;
};

const storedOf = ({ created_at: created, expires_at: expires, ...row }: Row): Stored => ({
  ...row,
  createdAt: new Date(created),
  expiresAt: expires === null ? null : new Date(expires),
});

async function insertNew(
  old: Stored,
  { addresses, ...rotation }: Rotation,
  { client, at, signingKey }: Rotating,
): Promise<Pick<Rotated, 'id' | 'text' | 'expiresAt'>> {
  const text = newKeyText();
  const expiresAt = rotation.expiresAt === undefined ? sameTerm(old, at) : rotation.expiresAt;
  if (expiresAt && expiresAt <= at) throw keyRefused.expiryPast();
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO api_keys (name, kind, department, sample, holder, addresses, prefix, hash, created_at, expires_at)
     SELECT name, kind, department, sample, coalesce(holder, id), coalesce($2, addresses), $3, $4, $5, $6
       FROM api_keys WHERE id = $1
     RETURNING id`,
    [old.id, addresses ?? null, keyPrefixOf(text), keyHash(text, signingKey), at, expiresAt],
  );
  return { id: rows[0]!.id, text, expiresAt };
}

function sameTerm({ createdAt: from, expiresAt: until }: Stored, at: Date): Date | null {
  return until && new Date(at.getTime() + until.getTime() - from.getTime());
}
