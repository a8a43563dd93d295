import type { Database } from '../base/database.ts';
import type { Grant as StoredGrant } from '../base/prisma.generated/client.ts';
import { parseCondition } from '../catalogue/condition.ts';
import type { Grant } from '../disclosure/viewer.ts';
import { memoryOf } from './memory.ts';
import { recall } from './recall.ts';

/** Whom a grant names: a key, every officer of a department, or the subject of tokens. */
export interface Holder {
  readonly kind: 'KEY' | 'DEPARTMENT' | 'SUBJECT';
  readonly name: string;
}

/** The grants in force at a moment that name one of the holders: not revoked, from <= at < until. */
export async function loadGrants(
  db: Pick<Database, 'prisma'>,
  holders: readonly Holder[],
  at: Date,
): Promise<readonly Grant[]> {
  return (await notEnded(db, holders, at)).filter(inForce(at));
}

/** The same, read at most once a second; a grant begins and ends on time all the same. */
export async function grantsOf(
  holders: readonly Holder[],
  { db, at }: { readonly db: Database; readonly at: Date },
): Promise<readonly Grant[]> {
  const name = JSON.stringify(holders.map(({ kind, name }) => [kind, name]));
  const load = () => notEnded(db, holders, at);
  return (await recall(memoryOf(db).grants, name, { at, load })).filter(inForce(at));
}

async function notEnded(
  { prisma }: Pick<Database, 'prisma'>,
  holders: readonly Holder[],
  at: Date,
): Promise<readonly Grant[]> {
  const stored = await prisma.grant.findMany({
    where: {
      OR: holders.map(({ kind, name }) => ({ holderKind: kind, holder: name })),
      revokedAt: null,
      until: { gt: at },
    },
    orderBy: { id: 'asc' },
  });
  return stored.map(grantFrom);
}

const inForce =
  (at: Date) =>
  ({ from, until }: Grant) =>
    from <= at && at < until;

const grantFrom = ({ rows, ...grant }: StoredGrant): Grant => ({
  id: grant.id,
  catalogue: grant.catalogue,
  fields: grant.fields,
  ...(rows === null ? {} : { rows: parseCondition(rows) }),
  purpose: grant.purpose,
  basis: grant.basis,
  from: grant.from,
  until: grant.until,
});
