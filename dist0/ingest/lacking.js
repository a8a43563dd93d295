export function lackingRows({ table, fields }) {
    const waiting = new Map();
    const essential = fields.filter((field) => !field.nullable);
    const waits = ({ line, values }, issues) => {
        const errors = issues.filter(isError);
        if (errors.length === 0 || errors.some(({ code }) => code !== missing))
            return false;
        if (essential.some(({ name }) => (values[name] ?? null) === null))
            return false;
        waiting.set(line, issues);
        return true;
    };
    const settle = async (client) => {
        if (waiting.size === 0)
            return [];
        const { rows } = await client.query(`delete from staged s where s._line = any($1::int[])
         and not exists (select from ${table} t where t.id = s.id and t._hash = s._hash)
       returning s._line as line`, [[...waiting.keys()]]);
        const lacking = new Set(rows.map(({ line }) => line));
        return [...waiting].flatMap(([line, issues]) => issues.filter((issue) => lacking.has(line) || !isError(issue)));
    };
    return { waits, settle };
}
const missing = 'INGEST_VALUE_MISSING';
const isError = ({ severity }) => severity === 'ERROR';
