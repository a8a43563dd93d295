import { sql } from 'kysely';
import { civilDate } from '../../base/clock.ts';
import { run } from '../../base/statement.ts';
import type { Catalogue, Field } from '../../catalogue/model.ts';
import { accessTo } from '../../disclosure/access.ts';
import { countRecords } from '../../query/count.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { catalogueOf } from './node.ts';
import type { Resolver } from './records.ts';

/** catalogues */
export const catalogues: Resolver = (_root, _args, { catalogues: known }) => known.all;

/** catalogue(code) */
export const catalogue: Resolver = (_root, { code }, { catalogues: known }) =>
  known.byCode.get(String(code)) ?? null;

/** myAccess(catalogue) */
export const myAccess: Resolver = async (_root, args, context) => {
  const { viewer, at } = context;
  const asked = catalogueOf(String(args['catalogue']), context);
  return {
    catalogue: asked.code,
    viewer: viewer.kind,
    department: viewer.department,
    mayWrite: await mayWrite(asked, context),
    fields: asked.fields.map((field) => accessTo(field, viewer, at)),
    grants: viewer.grants
      .filter((grant) => grant.catalogue === asked.code && grant.from <= at && at < grant.until)
      .map((grant) => ({ ...grant, rows: grant.rows?.text })),
  };
};

async function mayWrite({ code, owner }: Catalogue, { viewer, db }: Context): Promise<boolean> {
  if (viewer.kind !== 'OFFICER' || !viewer.department) return false;
  if (viewer.department === owner) return true;
  const given = sql`SELECT 1 FROM catalogue_writers WHERE department = ${viewer.department} AND catalogue = ${code}`;
  return (await run(db.pool, given)).length > 0;
}

/** Fields of the types that describe a catalogue. */
export const catalogueTypes = {
  Catalogue: {
    counts: ((one: Catalogue, _args, context) =>
      countRecords(one, askingOf(context), civilDate(context.at))) as Resolver,
  },
  CatalogueField: {
    title: ({ column }: Field) => column.title,
    code: ({ column }: Field) => column.code,
    type: ({ type, enumName, list }: Field) =>
      list ? `[${enumName ?? type}]` : (enumName ?? type),
    level: ({ disclosure }: Field) => disclosure.level,
    reason: ({ disclosure }: Field) => disclosure.reason,
    basis: ({ disclosure }: Field) => disclosure.basis,
    sharing: ({ sharing }: Field) => sharing.type,
    mask: ({ mask }: Field) => mask?.rule,
  },
};
