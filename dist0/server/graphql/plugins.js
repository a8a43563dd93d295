import { Refusal } from "../../base/refusal.js";
import { checkCost } from "../../graph/limits/check-cost.js";
import { safeName } from "../notes.js";
import { refusedRequest } from "./refused.js";
/** Refuses an operation that costs more than its viewer may spend, before any of it is executed. */
export const costLimit = listening({
    didResolveOperation: (resolved) => Promise.resolve(resolved).then(refuseCostly),
});
/** Notes what the log and the metrics tell of an operation. */
export const noting = listening({
    willSendResponse: (sending) => Promise.resolve(sending).then(note),
});
/**
 * GraphQL over HTTP, section 6.4.1: to a client of `application/json` a well-formed request that
 * fails to parse, validate or coerce is still answered with 200.
 */
export const statusForJson = listening({
    willSendResponse: (sending) => Promise.resolve(sending).then(correctStatus),
});
function listening(listener) {
    return { requestDidStart: () => Promise.resolve(listener) };
}
function refuseCostly({ schema, document, operation, request: { variables = {} }, contextValue: { viewer }, }) {
    if (!operation)
        return;
    try {
        checkCost({ schema, document, operation, variables }, viewer);
    }
    catch (error) {
        throw error instanceof Refusal ? refusedRequest(error) : error;
    }
}
function note({ operation, operationName, response, contextValue: { notes } }) {
    notes.operationKind = operation?.operation;
    notes.operation = safeName(operationName);
    for (const code of codesIn(response))
        notes.codes.add(code);
}
function correctStatus({ request, response }) {
    const accept = request.http?.headers.get('accept') ?? '';
    if (accept.includes('application/graphql-response+json') || response.http.status !== 400)
        return;
    if (codesIn(response).every((code) => ofTheDocument.has(code)))
        response.http.status = 200;
}
const ofTheDocument = new Set([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'OPERATION_RESOLUTION_FAILURE',
]);
function codesIn({ body }) {
    if (body.kind !== 'single')
        return [];
    return (body.singleResult.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
}
