import { createHash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, } from 'kysely';
import pg from 'pg';
// Kysely builds and writes the SQL; it never sees a connection.
const writer = new Kysely({
    dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
    },
});
/** The text and values of a statement written with Kysely's `sql` template. */
export function compile(statement) {
    const { sql, parameters } = statement.compile(writer);
    return { text: sql, values: parameters };
}
/** Runs a statement and returns its rows. */
export async function run(db, statement, { named = false, rowMode } = {}) {
    const { text, values } = 'compile' in statement ? compile(statement) : statement;
    const query = { text, values: [...values], rowMode, name: named ? nameOf(text) : undefined };
    const { rows } = await db.query(query);
    return rows;
}
const mostNames = 500;
const names = new Map();
/** A connection keeps what it prepared until it ends: past the cap a statement goes without a name. */
export function nameOf(text) {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostNames)
        return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
    return name;
}
// Texts and names in quotes hold no parameters.
const quotedOrParameter = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\d+)/g;
/** A statement as one text, its values written out as literals: COPY takes no parameters. */
export function written(statement) {
    const { text, values } = compile(statement);
    return text.replace(quotedOrParameter, (whole, number) => number === undefined ? whole : literal(values[Number(number) - 1]));
}
function literal(value) {
    if (value === null || value === undefined)
        return 'NULL';
    const text = Array.isArray(value) ? arrayText(value) : String(value);
    if (text.includes('\0'))
        throw new Error('a text with a zero byte is no value of PostgreSQL');
    return pg.escapeLiteral(text);
}
const arrayText = (values) => `{${values.map((one) => (one === null ? 'NULL' : `"${String(one).replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
