import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '../base/config.ts';
import { openDatabase, type Database } from '../base/database.ts';
import { migrate } from '../base/migrate.ts';
import type { Environment } from '../base/settings.ts';
import { signingKey } from '../base/signing-key.ts';
import { loadCatalogues } from '../catalogue/load.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { departmentExists } from '../query/department-exists.ts';

/** What a command works on: the settings, the database, the catalogues, the time, and who works. */
export interface Exchange {
  readonly config: Config;
  readonly db: Database;
  readonly catalogues: Catalogues;
  readonly signingKey: string;
  readonly departmentExists: (code: string) => Promise<boolean>;
  readonly at: Date;
  /** The account on this machine that gave the command. */
  readonly by: string;
  /** Names of the migrations that were applied on opening. */
  readonly migrations: readonly string[];
}

/** Opens the exchange for one task and closes all of it afterwards, whatever becomes of the task. */
export type OpenExchange = <T>(task: (exchange: Exchange) => Promise<T>) => Promise<T>;

/** The exchange that an environment names. */
export function exchangeOf(env: Environment): OpenExchange {
  return async (task) => {
    const config = readConfig(env);
    const catalogues = loadCatalogues(schemaDirectory);
    const db = await openDatabase(config);
    try {
      return await task({
        config,
        db,
        catalogues,
        signingKey: signingKey(config),
        departmentExists: departmentExists(db, catalogues),
        at: new Date(),
        by: `cli:${userInfo().username}`,
        migrations: await migrate(db.url),
      });
    } finally {
      await db.close();
    }
  };
}

/** Where the shipped declarations are. */
export const schemaDirectory = fileURLToPath(new URL('../../schema', import.meta.url));
