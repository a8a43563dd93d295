import { fileURLToPath } from 'node:url';
import { readConfig } from "../base/config.js";
import { openDatabase } from "../base/database.js";
import { createLogger } from "../base/log.js";
import { migrate } from "../base/migrate.js";
import { signingKey } from "../base/signing-key.js";
import { loadCatalogues } from "../catalogue/load.js";
import { composeCatalogues } from "../graph/compose.js";
import { createEngine } from "../graph/engines/create.js";
import { PLATFORM } from "../graph/schema/subgraph.js";
import { departmentExists } from "../query/department-exists.js";
import { createApp } from "./app.js";
import { startDeliveries } from "./deliveries.js";
import { ingestingOf } from "./ingesting.js";
import { startJobs } from "./job-queue.js";
import { dailyJobs } from "./jobs.js";
import { listen } from "./listen.js";
import { greeting } from "./greeting.js";
import { stopper } from "./stopping.js";
/** Starts the role that the environment names, from settings to open door. */
export async function start(env, fillSample) {
    const config = readConfig(env);
    const log = createLogger(config);
    const catalogues = loadCatalogues(schemaDirectory);
    const composed = composeCatalogues(catalogues, schemaDirectory);
    const secret = signingKey(config);
    const engine = await createEngine({ config, catalogues, composed, signingKey: secret });
    const db = await openDatabase(config);
    const platform = {
        ...{ config, log, catalogues, engine, db, signingKey: secret },
        clock: () => new Date(),
        departmentExists: departmentExists(db, catalogues),
        ingest: ingestingOf({ config, db, catalogues, signingKey: secret }),
        supergraph: composed.supergraphSdl,
    };
    return open(platform, fillSample).catch(async (error) => {
        await closeBoth(platform);
        throw error;
    });
}
async function open(platform, fillSample) {
    const { config, db } = platform;
    await migrate(db.url);
    const keys = config.sample && fillSample ? await fillSample(platform) : undefined;
    const app = await createApp(platform);
    const url = await listen(app, config);
    const jobs = doesJobs(config) ? startJobs(platform, dailyJobs) : undefined;
    const deliveries = doesJobs(config) ? startDeliveries(platform) : undefined;
    const stop = stopper(app, async () => {
        await deliveries?.stop();
        await jobs?.stop();
        await closeBoth(platform);
    });
    return { url, greeting: greeting(url, config, keys), stop };
}
/** Jobs are the platform's; a gateway and the departments' own servers do none. */
const doesJobs = ({ role }) => role.kind === 'all' || (role.kind === 'subgraph' && role.department === PLATFORM);
async function closeBoth({ engine, db }) {
    await engine.close();
    await db.close();
}
const schemaDirectory = fileURLToPath(new URL('../../schema', import.meta.url));
