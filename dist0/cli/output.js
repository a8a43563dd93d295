import { table } from "./table.js";
/** Prints a command's result: as JSON where --json asks for it, else as sentences. */
export function print(command, result, sentences) {
    write(command, wantsJson(command) ? JSON.stringify(result, null, 2) : sentences.join('\n'));
}
/** Prints a list: as JSON where --json asks for it, else as an aligned table. */
export function printList(command, { values, columns, none }) {
    const rows = values.map((value) => Object.values(columns).map((cell) => cell(value) ?? ''));
    const sentences = values.length === 0 ? [none] : table(Object.keys(columns), rows);
    print(command, values, sentences);
}
/** Whether the command was given with --json. */
export function wantsJson(command) {
    return command.optsWithGlobals().json === true;
}
// The program's own streams, which a test replaces.
const write = (command, text) => command.configureOutput().writeOut?.(`${text}\n`);
