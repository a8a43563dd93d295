import { shownError } from "./shown-error.js";
/** Any engine, in the shape in which Apollo Server takes one. */
export function gatewayOver(engine, log) {
    return {
        onSchemaLoadOrUpdate(announce) {
            announce({ apiSchema: engine.schema, coreSupergraphSdl: '' });
            return () => undefined;
        },
        load: () => Promise.resolve({ executor: (request) => answerOf(engine, request, log) }),
        stop: () => Promise.resolve(),
    };
}
async function answerOf(engine, request, log) {
    const context = request.context;
    const { document, operationName } = request;
    const variables = request.request.variables ?? {};
    const result = await engine
        .execute({ document, operationName, variables, context })
        .catch((error) => ({ errors: [error] }));
    const showing = { log, requestId: context.requestId };
    return {
        ...withWithheld(result, context),
        ...(result.errors && { errors: result.errors.map((error) => shownError(error, showing)) }),
    };
}
function withWithheld(result, { withheld }) {
    const entries = withheld.entries();
    if (entries.length === 0)
        return result;
    return { ...result, extensions: { ...result.extensions, withheld: entries } };
}
