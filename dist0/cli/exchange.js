import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readConfig } from "../base/config.js";
import { openDatabase } from "../base/database.js";
import { migrate } from "../base/migrate.js";
import { signingKey } from "../base/signing-key.js";
import { loadCatalogues } from "../catalogue/load.js";
import { departmentExists } from "../query/department-exists.js";
/** The exchange that an environment names. */
export function exchangeOf(env) {
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
        }
        finally {
            await db.close();
        }
    };
}
/** Where the shipped declarations are. */
export const schemaDirectory = fileURLToPath(new URL('../../schema', import.meta.url));
