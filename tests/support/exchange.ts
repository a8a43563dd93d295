import { parse, validate, type ExecutionResult } from 'graphql';
import { readConfig } from '../../src/base/config.ts';
import type { Database } from '../../src/base/database.ts';
import type { Environment } from '../../src/base/settings.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import type { Catalogues } from '../../src/catalogue/model.ts';
import { anonymous, type Viewer } from '../../src/disclosure/viewer.ts';
import { composeCatalogues, type Composed } from '../../src/graph/compose.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { mergedEngine } from '../../src/graph/engines/merged.ts';
import { subgraphEngine } from '../../src/graph/engines/subgraph.ts';
import { createWithheldList, type WithheldEntry } from '../../src/graph/withheld-list.ts';
import { testDatabase } from './database.ts';
import { databaseOf } from './schema-database.ts';

/** What an operation answered, as a client would see it. */
export interface Answered {
  readonly data: Record<string, never> | null;
  readonly errors: readonly { message: string; code: unknown }[];
  readonly withheld: readonly WithheldEntry[];
}

/** A whole exchange over a database of its own, asked without HTTP. */
export interface TestExchange {
  readonly db: Database;
  readonly catalogues: Catalogues;
  readonly composed: Composed;
  ask(query: string, viewer?: Viewer, variables?: Record<string, unknown>): Promise<Answered>;
  askSubgraph(
    department: string,
    query: string,
    viewer?: Viewer,
    variables?: Record<string, unknown>,
  ): Promise<Answered>;
  close(): Promise<void>;
}

export const signingKey = 'a signing key for tests, of at least 32 characters';
export const today = new Date('2026-11-22T04:00:00Z');

/** The exchange of the shipped schema, or of another one. */
export async function testExchange(
  schemaDir = 'schema',
  env: Environment = {},
): Promise<TestExchange> {
  const catalogues = loadCatalogues(schemaDir);
  const db = await (schemaDir === 'schema' ? testDatabase() : databaseOf(catalogues));
  const composed = composeCatalogues(catalogues, schemaDir);
  const merged = mergedEngine(catalogues, composed);
  const config = readConfig({ DATABASE_URL: db.url, ...env });
  const askEngine = async (
    engine: Engine,
    query: string,
    viewer: Viewer,
    variables: Record<string, unknown>,
  ) => {
    const document = parse(query);
    const invalid = validate(engine.schema, document);
    if (invalid.length > 0)
      return { errors: invalid } as ExecutionResult & { withheld?: undefined };
    const withheld = createWithheldList();
    const context = {
      viewer,
      at: today,
      db,
      catalogues,
      config,
      requestId: 'test',
      signingKey,
      withheld,
    };
    const result = await engine.execute({ document, variables, context });
    return { ...result, withheld };
  };
  const answered = async (...args: Parameters<typeof askEngine>): Promise<Answered> => {
    const { data, errors = [], withheld } = await askEngine(...args);
    return {
      data: (data ? JSON.parse(JSON.stringify(data)) : null) as Answered['data'],
      errors: errors.map(({ message, originalError }) => ({
        message,
        code: (originalError as { code?: unknown } | undefined)?.code,
      })),
      withheld: withheld?.entries() ?? [],
    };
  };
  return {
    db,
    catalogues,
    composed,
    ask: (query, viewer = anonymous, variables = {}) => answered(merged, query, viewer, variables),
    askSubgraph: (department, query, viewer = anonymous, variables = {}) =>
      answered(subgraphEngine(catalogues, composed, department), query, viewer, variables),
    close: () => db.close(),
  };
}
