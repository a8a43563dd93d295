import { Refusal } from "../base/refusal.js";
import { start } from "./start.js";
/** Runs a server until it is told to stop; what keeps it from starting is told in one sentence. */
export async function serve(env, fillSample) {
    try {
        const stop = stopOnSignals();
        const running = await start(env, fillSample);
        stop.running = running;
        process.stdout.write(running.greeting);
    }
    catch (error) {
        process.stderr.write(explanation(error));
        process.exit(1);
    }
}
function explanation(error) {
    if (!(error instanceof Refusal))
        return `${error.stack ?? String(error)}\n`;
    const { code, message, facts } = error;
    return `${code}: ${message}\n${facts.hint === undefined ? '' : `  ${facts.hint}\n`}`;
}
// A signal before the door is open, or a second one, means now.
function stopOnSignals() {
    const state = {};
    const stop = () => {
        const { running } = state;
        if (!running)
            process.exit(1);
        delete state.running;
        running.stop().then(() => process.exit(0), (error) => {
            process.stderr.write(explanation(error));
            process.exit(1);
        });
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    return state;
}
