import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';

/**
 * The SQL that turns the database at an address into what the Prisma schema of a directory declares;
 * empty when it is so already. Prisma's own engine finds it, in its WebAssembly build: the native one
 * is a download that many networks refuse.
 */
export async function schemaDiff(url: string, schemaDirectory: string): Promise<string> {
  await (loaded ??= instantiateEngine());
  const adapters = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => openAdapter(url),
    connectToShadowDb: () => Promise.reject(new Error('the diff needs no shadow database')),
  });
  const files = readSchema(schemaDirectory);
  const datamodels = files.map(({ path, content }) => [path, content]);
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels } as never,
    () => undefined,
    adapters,
  );
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files, configDir: schemaDirectory },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return withExtension(withoutEmptyMarker(stdout ?? ''));
}

// A single text beside lists of them in one index: comes with PostgreSQL, and the owner of a database may add it.
const withExtension = (sql: string) =>
  sql.includes('"text_ops"') ? `CREATE EXTENSION IF NOT EXISTS btree_gin;\n\n${sql}` : sql;

const withoutEmptyMarker = (sql: string) =>
  /^\s*(-- This is an empty migration\.\s*)?$/.test(sql) ? '' : sql;

function readSchema(directory: string) {
  const names = readdirSync(directory).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => {
    const path = join(directory, name);
    return { path, content: readFileSync(path, 'utf8') };
  });
}

// Node has it; its type declarations of version 20 do not.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: unknown } }>;
};

let loaded: Promise<void> | undefined;

// Its glue code keeps one memory: a second instance would read the first one's.
async function instantiateEngine(): Promise<void> {
  const panics = { set_message: (why: string) => console.error(why) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const code = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': engine });
  const exported = instance.exports as { __wbindgen_start(): void };
  engine.__wbg_set_wasm(exported);
  exported.__wbindgen_start();
}

/**
 * A single text in a GIN index names its operator class in the schema, in quotes: the engine reads the bare name as that
 * of another kind of index, and finds in each comparison that it differs (prisma/orm#17518).
 */
function withNamedClasses(result: SqlResultSet): SqlResultSet {
  const [method, name, isDefault] = ['index_algo', 'opclass', 'opcdefault'].map((column) =>
    result.columnNames.indexOf(column),
  ) as [number, number, number];
  if (isDefault < 0) return result;
  const isText = (row: readonly unknown[]) => row[method] === 'gin' && row[name] === 'text_ops';
  const named = (row: unknown[]) => row.with(name, '"text_ops"').with(isDefault, false);
  return { ...result, rows: result.rows.map((row) => (isText(row) ? named(row) : row)) };
}

const internalChar = 18; // PostgreSQL's one-byte "char", in which its catalogue keeps flags
const text = 25;

// The adapter does not know "char", and the engine wants it told apart from text.
async function openAdapter(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const query = pool.query.bind(pool) as unknown as (config: unknown) => Promise<pg.QueryResult>;
  let flags: number[] = [];
  pool.query = (async (config: unknown) => {
    const result = await query(config);
    flags = [];
    result.fields?.forEach((field, index) => {
      if (field.dataTypeID !== internalChar) return;
      field.dataTypeID = text;
      flags.push(index);
    });
    return result;
  }) as never;
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked: SqlQuery) => {
    const result = await queryRaw(asked);
    for (const index of flags) result.columnTypes[index] = ColumnTypeEnum.Character;
    return withNamedClasses(result);
  };
  return adapter;
}
