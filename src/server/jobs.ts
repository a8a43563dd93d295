import { join } from 'node:path';
import { checkpoint } from '../audit/checkpoint.ts';
import { writeCheckpoint } from '../audit/checkpoint-file.ts';
import { civilDate } from '../base/clock.ts';
import { pruneChanges } from '../changes/prune.ts';
import { writeManifests } from '../changes/manifest.ts';
import { expireDue } from '../publication/expire.ts';
import { writeReminders } from '../publication/reminders.ts';
import { publicContents } from '../query/public-contents.ts';
import type { Platform } from './platform.ts';

/** Something that is done once on each civil day of China, by whichever process comes first. */
export interface DailyJob {
  /** Lower-case words joined by hyphens; also the name of its queue */
  readonly name: string;
  /** Does it, and says what became of it, for the log; tried again where it fails */
  run(platform: JobPlatform, at: Date): Promise<Readonly<Record<string, unknown>>>;
}

export type JobPlatform = Pick<
  Platform,
  'db' | 'catalogues' | 'clock' | 'log' | 'config' | 'signingKey'
>;

/** The jobs of the platform; they are done where the platform's subgraph is served. */
export const dailyJobs: readonly DailyJob[] = [
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
    name: 'feed-retention',
    run: async ({ db, config }, at) => ({
      deleted: await pruneChanges(db, { at, days: config.feedDays }),
    }),
  },
  {
    name: 'audit-checkpoint',
    run: async ({ db, signingKey, config }, at) => {
      const signed = await checkpoint(db, { signingKey, at });
      // Outside the database: whoever cuts the chain there does not reach it.
      if (signed) await writeCheckpoint(join(config.dataDir, 'audit-checkpoints.ndjson'), signed);
      return { entries: String(signed?.seq ?? 0) };
    },
  },
];
