import type { Platform } from './platform.ts';
import { writeReminders } from '../publication/reminders.ts';

/** Something that is done once on each civil day of China, by whichever process comes first. */
export interface DailyJob {
  /** Lower-case words joined by hyphens; also the name of its queue */
  readonly name: string;
  /** Does it, and says what became of it, for the log; tried again where it fails */
  run(platform: JobPlatform, at: Date): Promise<Readonly<Record<string, unknown>>>;
}

export type JobPlatform = Pick<Platform, 'db' | 'catalogues' | 'clock' | 'log' | 'config'>;

/** The jobs of the platform; they are done where the platform's subgraph is served. */
export const dailyJobs: readonly DailyJob[] = [
  {
    name: 'deadline-reminders',
    run: async (platform, at) => ({ departments: await writeReminders(platform, at) }),
  },
];
