import { GraphQLError, Kind } from 'graphql';
import { Refusal } from "../../base/refusal.js";
import { failureOf, faultCode, faultShown } from "../failure.js";
import { faultTraces } from "../fault.js";
/**
 * An error as the caller may see it: refusals and what GraphQL itself says of the request stay;
 * anything else is a fault, logged here and shown as an id only.
 */
export function shownError(error, { log, requestId }) {
    const cause = causeOf(error);
    if (cause instanceof Refusal)
        return located(failureOf(cause), error);
    if (error instanceof GraphQLError && isAboutTheRequest(error))
        return error;
    const path = error instanceof GraphQLError ? error.path : undefined;
    log.error({ id: requestId, path, fault: faultTraces(cause) }, 'fault');
    return located(faultShown(requestId), error);
}
/** What was thrown in the first place, behind the wrappings of GraphQL. */
export function causeOf(error) {
    let cause = error;
    while (cause instanceof GraphQLError && cause.originalError)
        cause = cause.originalError;
    return cause;
}
// Without a path nothing was executed yet: GraphQL speaks of the operation or of its variables.
function isAboutTheRequest(error) {
    const { extensions, path, nodes, originalError } = error;
    if (extensions['code'] !== undefined)
        return extensions['code'] !== faultCode || 'requestId' in extensions;
    if (path !== undefined)
        return false;
    const aboutVariable = nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
    return aboutVariable || originalError === undefined || originalError instanceof GraphQLError;
}
function located({ message, extensions }, at) {
    const { nodes, source, positions, path } = at instanceof GraphQLError ? at : {};
    return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
