import type { Database } from '../base/database.ts';
import type { Grant as StoredGrant } from '../base/prisma.generated/client.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { departmentUnknown, grantRefused } from './admin-errors.ts';
import type { Asking } from './asking.ts';
import { checkGrant, type GrantDraft } from './check-grant.ts';
import { isUuid } from './is-uuid.ts';
import { findKey } from './keys.ts';
import type { Holder } from './load-grants.ts';
import { forget } from './memory.ts';

/** What giving a grant needs; `by` is who gives it. */
export interface Giving extends Pick<Asking, 'db' | 'at' | 'departmentExists'> {
  readonly catalogues: Catalogues;
  readonly by: string;
}

/** Gives a grant: exactly these fields, records and period, for a stated purpose and basis. */
export async function addGrant(draft: GrantDraft, giving: Giving): Promise<StoredGrant> {
  checkGrant(draft, giving.catalogues);
  await checkHolder(draft.holder, giving);
  const { holder, fields, purpose, basis, ...terms } = draft;
  const grant = await giving.db.prisma.grant.create({
    data: {
      ...terms,
      holderKind: holder.kind,
      holder: holder.name,
      fields: [...new Set(fields)],
      purpose: purpose.trim(),
      basis: basis.trim(),
      createdAt: giving.at,
      createdBy: giving.by,
    },
  });
  forget(giving.db);
  return grant;
}

async function checkHolder(
  { kind, name }: Holder,
  { db, departmentExists }: Pick<Giving, 'db' | 'departmentExists'>,
): Promise<void> {
  if (kind === 'KEY') await findKey(db, name);
  if (kind === 'DEPARTMENT' && !(await departmentExists(name))) throw departmentUnknown(name);
}

/** All grants, also ended and revoked ones, oldest first. */
export function listGrants({ prisma }: Pick<Database, 'prisma'>): Promise<readonly StoredGrant[]> {
  return prisma.grant.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
}

/** Ends a grant: at once in this process, within a second in others. */
export async function revokeGrant(db: Database, id: string, at: Date): Promise<StoredGrant> {
  const grant = isUuid(id) ? await db.prisma.grant.findUnique({ where: { id } }) : null;
  if (!grant) throw grantRefused.notFound(id);
  if (grant.revokedAt) return grant;
  const revoked = await db.prisma.grant.update({ where: { id }, data: { revokedAt: at } });
  forget(db);
  return revoked;
}
