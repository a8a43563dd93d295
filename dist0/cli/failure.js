import { appendFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from "../base/refusal.js";
import { text } from "../base/settings.js";
/** What to tell of a command that failed: a refusal's code, sentence and hint; of a fault where its log is. */
export async function reportFailure(error, env) {
    if (error instanceof Refusal)
        return reportRefusal(error);
    const file = join(resolve(text(env, 'MULU_DATA_DIR') ?? '.mulu'), 'cli.log');
    const written = await writeFault(error, file).catch(() => undefined);
    const first = String(error).split('\n')[0];
    return `Unexpected fault: ${first}\n  ${written ? `The whole is in ${file}.` : traceOf(error)}\n`;
}
function reportRefusal({ code, message, facts }) {
    const hint = facts.hint === undefined ? '' : `  ${facts.hint}\n`;
    return `${code}: ${message}\n${hint}`;
}
async function writeFault(error, file) {
    await mkdir(join(file, '..'), { recursive: true });
    await appendFile(file, `${new Date().toISOString()} ${traceOf(error)}\n`, { mode: 0o600 });
    return true;
}
const traceOf = (error) => (error instanceof Error && error.stack) || String(error);
