import { sql } from 'kysely';
import { civilDate } from "../../base/clock.js";
import { run } from "../../base/statement.js";
import { accessTo } from "../../disclosure/access.js";
import { countRecords } from "../../query/count.js";
import { askingOf } from "../asking.js";
import { catalogueOf } from "./node.js";
/** catalogues */
export const catalogues = (_root, _args, { catalogues: known }) => known.all;
/** catalogue(code) */
export const catalogue = (_root, { code }, { catalogues: known }) => known.byCode.get(String(code)) ?? null;
/** myAccess(catalogue) */
export const myAccess = async (_root, args, context) => {
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
async function mayWrite({ code, owner }, { viewer, db }) {
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        return false;
    if (viewer.department === owner)
        return true;
    const given = sql `SELECT 1 FROM catalogue_writers WHERE department = ${viewer.department} AND catalogue = ${code}`;
    return (await run(db.pool, given)).length > 0;
}
/** Fields of the types that describe a catalogue. */
export const catalogueTypes = {
    Catalogue: {
        counts: ((one, _args, context) => countRecords(one, askingOf(context), civilDate(context.at))),
    },
    CatalogueField: {
        title: ({ column }) => column.title,
        code: ({ column }) => column.code,
        type: ({ type, enumName, list }) => list ? `[${enumName ?? type}]` : (enumName ?? type),
        level: ({ disclosure }) => disclosure.level,
        reason: ({ disclosure }) => disclosure.reason,
        basis: ({ disclosure }) => disclosure.basis,
        sharing: ({ sharing }) => sharing.type,
        mask: ({ mask }) => mask?.rule,
    },
};
