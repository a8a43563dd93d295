import { fieldOf } from "../catalogue/model.js";
/** Lines of the same documents that are stored already: a table sent alone may lean on the others. */
export async function storedLines(client, catalogue, lines) {
    const { rollup } = catalogue;
    if (!rollup || lines.length === 0)
        return [];
    const documents = [...new Set(lines.map((line) => line.document))];
    const keys = documents.map((document) => JSON.parse(document));
    const column = (name) => `t."${fieldOf(catalogue, name)?.storage.column ?? name}"`;
    const { rows } = await client.query(`select d.at::int as at, ${column(rollup.table)} as title, ${column(rollup.code)} as code,
       ${column(rollup.name)} as name, array[${rollup.amounts.map((one) => `${column(one)}::text`).join(', ')}] as amounts
     from ${catalogue.table} t
     join unnest(${rollup.within.map((_, i) => `$${i + 1}::text[]`).join(', ')})
       with ordinality as d(${rollup.within.map((_, i) => `k${i}`).join(', ')}, at)
       on ${rollup.within.map((name, i) => `${column(name)}::text is not distinct from d.k${i}`).join(' and ')}
     where t._status in ('SUBMITTED', 'PUBLISHED')`, rollup.within.map((_, i) => keys.map((key) => (key[i] === null ? null : String(key[i])))));
    return rows.map((row) => lineOf(row, rollup, documents));
}
function lineOf({ at, title, code, name, amounts }, rollup, documents) {
    const filled = rollup.amounts.flatMap((amount, i) => {
        const value = amounts[i];
        return typeof value === 'string' ? [[amount, BigInt(value.replace('.', ''))]] : [];
    });
    return {
        line: 0,
        document: documents[at - 1] ?? '',
        table: title ?? '',
        code: code ?? '',
        name: name ?? '',
        amounts: Object.fromEntries(filled),
        roundedBy: Infinity,
    };
}
