import { Refusal } from "../base/refusal.js";
/** An option that takes JSON; undefined where it was not given. */
export function jsonOption(name, text) {
    if (text === undefined)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal('CLI_JSON_UNREADABLE', `--${name} is not JSON.`, {
            hint: `Write for example --${name} '{"stateSecret":"NO_CONCERN", …}'.`,
        });
    }
}
