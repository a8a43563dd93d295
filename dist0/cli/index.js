import { auditCommand } from "./commands/audit.js";
import { calendarCommand } from "./commands/calendar.js";
import { deadlinesCommand } from "./commands/deadlines.js";
import { departmentsCommand } from "./commands/departments.js";
import { disputesCommand } from "./commands/disputes.js";
import { expireCommand } from "./commands/expire.js";
import { explainCommand } from "./commands/explain.js";
import { exportCommand } from "./commands/export.js";
import { grantsCommand } from "./commands/grants.js";
import { ingestCommand } from "./commands/ingest.js";
import { keysCommand } from "./commands/keys.js";
import { migrateCommand } from "./commands/migrate.js";
import { remindersCommand } from "./commands/reminders.js";
import { reviewCommand } from "./commands/review.js";
import { sampleCommand } from "./commands/sample.js";
import { serveCommand } from "./commands/serve.js";
import { standingRulesCommand } from "./commands/standing-rules.js";
import { timelinessCommand } from "./commands/timeliness.js";
import { withdrawCommand } from "./commands/withdraw.js";
import { run } from "./run.js";
/** The commands, in the order in which `mulu --help` lists them. */
const commands = [
    serveCommand,
    migrateCommand,
    departmentsCommand,
    ingestCommand,
    reviewCommand,
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
