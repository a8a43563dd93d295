import { Refusal } from "../base/refusal.js";
import { bodyTooLarge } from "../graph/limits/errors.js";
import { requestRefused } from "./errors.js";
import { failureOf, faultCode, faultShown, statusOf } from "./failure.js";
import { faultTraces } from "./fault.js";
import { challenge } from "./graphql/refused.js";
/** Answers what routes throw: a refusal with its status and facts, a fault with its id only. */
export function addRefusing(app, log) {
    app.setErrorHandler((error, request, reply) => {
        const refusal = error instanceof Refusal ? error : ofTheFramework(error, request);
        if (refusal)
            return refuse(refusal, request, reply);
        log.error({ id: request.id, fault: faultTraces(error) }, 'fault');
        request.notes.codes.add(faultCode);
        return reply.code(500).send({ errors: [faultShown(request.id)] });
    });
    app.setNotFoundHandler((request, reply) => refuse(requestRefused.notFound(), request, reply));
}
/** Sends a refusal as JSON, in the shape of GraphQL's errors. */
export function refuse(refusal, request, reply) {
    request.notes?.codes.add(refusal.code);
    const status = statusOf(refusal);
    if (status === 401)
        reply.header('www-authenticate', challenge);
    reply.header('cache-control', 'no-store').code(status);
    return reply.send({ errors: [failureOf(refusal)] });
}
const translations = {
    FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }) => bodyTooLarge({ limit: routeOptions.bodyLimit }),
    FST_ERR_CTP_INVALID_MEDIA_TYPE: () => requestRefused.mediaType('application/json'),
    FST_ERR_CTP_EMPTY_JSON_BODY: () => requestRefused.unreadable('its body is empty'),
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => requestRefused.unreadable('it was cut off'),
    FST_ERR_BAD_URL: () => requestRefused.unreadable('its address is malformed'),
};
function ofTheFramework({ code, statusCode }, request) {
    const translated = translations[code]?.(request);
    if (translated)
        return translated;
    if (statusCode === undefined || statusCode >= 500)
        return undefined;
    return requestRefused.unreadable('its body is not well-formed JSON');
}
