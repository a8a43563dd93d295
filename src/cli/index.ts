import { auditCommand } from './commands/audit.ts';
import { calendarCommand } from './commands/calendar.ts';
import { deadlinesCommand } from './commands/deadlines.ts';
import { departmentsCommand } from './commands/departments.ts';
import { disputesCommand } from './commands/disputes.ts';
import { expireCommand } from './commands/expire.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { grantsCommand } from './commands/grants.ts';
import { ingestCommand } from './commands/ingest.ts';
import { keysCommand } from './commands/keys.ts';
import { migrateCommand } from './commands/migrate.ts';
import { remindersCommand } from './commands/reminders.ts';
import { publishCommand } from './commands/review-decide.ts';
import { reviewCommand } from './commands/review.ts';
import { sampleCommand } from './commands/sample.ts';
import { serveCommand } from './commands/serve.ts';
import { standingRulesCommand } from './commands/standing-rules.ts';
import { timelinessCommand } from './commands/timeliness.ts';
import { withdrawCommand } from './commands/withdraw.ts';
import { run, type AddCommand } from './run.ts';

/** The commands, in the order in which `mulu --help` lists them. */
const commands: readonly AddCommand[] = [
  serveCommand,
  migrateCommand,
  departmentsCommand,
  ingestCommand,
  reviewCommand,
  publishCommand,
  standingRulesCommand,
  withdrawCommand,
  expireCommand,
  disputesCommand,
  deadlinesCommand,
  timelinessCommand,
  remindersCommand,
  calendarCommand,
  exportCommand,
  keysCommand,
  grantsCommand,
  explainCommand,
  auditCommand,
  sampleCommand,
];

process.exitCode = await run(commands, {
  words: process.argv.slice(2),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
