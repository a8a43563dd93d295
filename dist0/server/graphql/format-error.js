import { Refusal } from "../../base/refusal.js";
import { tooLong } from "../../graph/limits/errors.js";
import { failureOf, faultCode, faultShown } from "../failure.js";
import { faultTraces } from "../fault.js";
import { causeOf } from "./shown-error.js";
/** The last word on every error that leaves through Apollo: refusals with their facts, faults without. */
export const formatErrors = (log) => (formatted, error) => {
    const refusal = refusalBehind(error);
    if (refusal)
        return { ...formatted, ...failureOf(refusal) };
    const { code, requestId } = formatted.extensions ?? {};
    if (code !== faultCode || requestId !== undefined)
        return formatted;
    log.error({ fault: faultTraces(causeOf(error)) }, 'fault');
    return faultShown('unknown');
};
function refusalBehind(error) {
    const cause = causeOf(error);
    if (cause instanceof Refusal)
        return cause;
    const tokens = cause instanceof Error && /more th(?:at|an) (\d+) tokens/.exec(cause.message);
    return tokens ? tooLong({ limit: Number(tokens[1]) }) : undefined;
}
