import type pg from 'pg';
import type { Catalogues } from '../catalogue/model.ts';
import { appendChanges, type ChangeCause } from '../changes/append.ts';

/** A grant as it is told and kept on record. */
export interface ToldGrant {
  readonly id: string;
  readonly holderKind: string;
  readonly holder: string;
  readonly catalogue: string;
  readonly fields: readonly string[];
  readonly rows: string | null;
  readonly purpose: string;
  readonly basis: string;
}

interface News {
  readonly cause: Extract<ChangeCause, 'ADDED' | 'BEGUN' | 'REVOKED' | 'ENDED'>;
  readonly at: Date;
  readonly catalogues: Pick<Catalogues, 'byCode'>;
}

/** Tells the holder of a grant, and the officers of the catalogue's owner, what became of it; nobody else. */
export async function announceGrant(
  client: pg.ClientBase,
  { id, holderKind, holder, catalogue, fields, purpose, basis }: ToldGrant,
  { cause, at, catalogues }: News,
): Promise<void> {
  const owner = catalogues.byCode.get(catalogue)?.owner;
  const audience = [`${holderKind.toLowerCase()}:${holder}`];
  if (owner !== undefined) audience.push(`department:${owner}`);
  const about = { catalogue, department: owner ?? 'platform', grantId: id, codes: [], fields };
  await appendChanges(client, [
    { at, kind: 'ACCESS_CHANGED', cause, ...about, reason: purpose, basis, audience },
  ]);
}
