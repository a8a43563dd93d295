import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { recorded, type Act } from '../audit/recorded.ts';
import type { Database } from '../base/database.ts';
import type { Grant as StoredGrant } from '../base/prisma.generated/client.ts';
import { run } from '../base/statement.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { departmentUnknown, grantRefused } from './admin-errors.ts';
import { announceGrant, type ToldGrant } from './announce-grant.ts';
import type { Asking } from './asking.ts';
import { checkGrant, type GrantDraft } from './check-grant.ts';
import { isUuid } from './is-uuid.ts';
import { findKey } from './keys.ts';
import type { Holder } from './load-grants.ts';
import { forget } from './memory.ts';

/** What giving a grant needs; `by` is who gives it. */
export interface Giving extends Pick<Asking, 'db' | 'departmentExists'>, Act {
  readonly catalogues: Catalogues;
}

/**
 * Gives a grant: exactly these fields, records and period, for a stated purpose and basis. Its holder and the
 * catalogue's owner are told by the feed, and the audit keeps it, in the same transaction.
 */
export async function addGrant(draft: GrantDraft, giving: Giving): Promise<StoredGrant> {
  checkGrant(draft, giving.catalogues);
  await checkHolder(draft.holder, giving);
  const { db, catalogues, at } = giving;
  const id = randomUUID();
  await recorded(db, giving, async (client) => {
    const told = await insert(client, { ...draft, id }, giving);
    await announceGrant(client, told, { cause: 'ADDED', at, catalogues });
    return { result: undefined, entry: entryOf('GRANT_ADDED', told) };
  });
  forget(db);
  return db.prisma.grant.findUniqueOrThrow({ where: { id } });
}

async function insert(
  client: pg.ClientBase,
  { holder, ...draft }: GrantDraft & { readonly id: string },
  { at, by }: Act,
): Promise<ToldGrant> {
  const [told] = await run<ToldGrant>(client, {
    text: `insert into grants (id, holder_kind, holder, catalogue, fields, rows, purpose, basis, "from", until,
        created_at, created_by, begun_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, $12, case when $9::timestamptz <= $11 then $11 end)
      returning ${toldColumns}`,
    values: [
      ...[draft.id, holder.kind, holder.name, draft.catalogue, [...new Set(draft.fields)]],
      ...[draft.rows ?? null, draft.purpose.trim(), draft.basis.trim(), draft.from, draft.until],
      ...[at, by],
    ],
  });
  return told!;
}

const toldColumns = `id, holder_kind as "holderKind", holder, catalogue, fields, rows, purpose, basis`;

function entryOf(action: string, { id, ...terms }: ToldGrant) {
  return { action, subject: `grant:${id}`, detail: { ...terms } };
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
export async function revokeGrant(
  id: string,
  { db, at, by, catalogues }: Omit<Giving, 'departmentExists'>,
): Promise<StoredGrant> {
  const where = { where: { id } };
  if (!isUuid(id) || !(await db.prisma.grant.findUnique(where))) throw grantRefused.notFound(id);
  await recorded(db, { at, by }, async (client) => {
    const [told] = await run<ToldGrant & { readonly news: boolean }>(client, {
      text: `update grants g set revoked_at = $2, ended_at = coalesce(g.ended_at, $2) from grants was
        where g.id = $1 and was.id = g.id and g.revoked_at is null
        returning ${toldColumns.replace(/(?<=^|, )(\w+)/g, 'g.$1')}, was.ended_at is null as news`,
      values: [id, at],
    });
    if (!told) return { result: undefined };
    const { news, ...terms } = told;
    if (news) await announceGrant(client, terms, { cause: 'REVOKED', at, catalogues });
    return { result: undefined, entry: entryOf('GRANT_REVOKED', terms) };
  });
  forget(db);
  return db.prisma.grant.findUniqueOrThrow(where);
}

/**
 * Tells of grants that have begun or ended by the clock since they were last looked at; each once, whichever
 * process looks first. Returns how many.
 */
export function announceDueGrants(
  { db, catalogues }: Pick<Giving, 'db' | 'catalogues'>,
  at: Date,
): Promise<number> {
  return recorded(db, { at, by: 'job:grants' }, async (client) => {
    const begun = await run<ToldGrant>(client, {
      text: `update grants set begun_at = $1 where id in (select id from grants
          where begun_at is null and ended_at is null and "from" <= $1 and until > $1 order by "from", id
          for update skip locked) returning ${toldColumns}`,
      values: [at],
    });
    const ended = await run<ToldGrant>(client, {
      text: `update grants set ended_at = $1 where id in (select id from grants
          where ended_at is null and until <= $1 order by until, id for update skip locked) returning ${toldColumns}`,
      values: [at],
    });
    for (const told of begun) await announceGrant(client, told, { cause: 'BEGUN', at, catalogues });
    for (const told of ended) await announceGrant(client, told, { cause: 'ENDED', at, catalogues });
    const grants = [...begun, ...ended].map(({ id }) => id);
    if (grants.length === 0) return { result: 0 };
    const detail = { begun: begun.length, ended: ended.length, grants };
    const entry = { action: 'GRANTS_ANNOUNCED', subject: 'grants', detail };
    return { result: grants.length, entry };
  });
}
