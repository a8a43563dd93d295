import { join } from 'node:path';
import { checkpoint } from "../audit/checkpoint.js";
import { writeCheckpoint } from "../audit/checkpoint-file.js";
import { civilDate } from "../base/clock.js";
import { writeManifests } from "../changes/manifest.js";
import { expireDue } from "../publication/expire.js";
import { writeReminders } from "../publication/reminders.js";
import { publicContents } from "../query/public-contents.js";
/** The jobs of the platform; they are done where the platform's subgraph is served. */
export const dailyJobs = [
    {
        name: 'deadline-reminders',
        run: async (platform, at) => ({ departments: await writeReminders(platform, at) }),
    },
    {
        // Before the manifests, which tell what is public.
        name: 'expiry',
        run: async (platform, at) => ({ expired: await expireDue(platform, at) }),
    },
    {
        name: 'daily-manifests',
        run: async ({ db, catalogues }, at) => {
            const day = civilDate(at);
            await writeManifests({ db, catalogues, contents: publicContents }, { day, at });
            return { day };
        },
    },
    {
        name: 'audit-checkpoint',
        run: async ({ db, signingKey, config }, at) => {
            const signed = await checkpoint(db, { signingKey, at });
            // Outside the database: whoever cuts the chain there does not reach it.
            if (signed)
                await writeCheckpoint(join(config.dataDir, 'audit-checkpoints.ndjson'), signed);
            return { entries: String(signed?.seq ?? 0) };
        },
    },
];
