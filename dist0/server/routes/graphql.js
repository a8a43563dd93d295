import { HeaderMap } from '@apollo/server';
import { Refusal } from "../../base/refusal.js";
import { bounds, forwarded } from "../../graph/limits/bounds.js";
import { contextOf } from "../context.js";
import { faultShown } from "../failure.js";
import { refusedRequest } from "../graphql/refused.js";
import { shownError } from "../graphql/shown-error.js";
/** `/graphql`: GraphQL over HTTP, by POST, and by GET for queries. */
export const graphql = (app, { platform, apollo }) => {
    const { role } = platform.config;
    app.route({
        method: ['GET', 'POST'],
        url: '/graphql',
        exposeHeadRoute: false,
        bodyLimit: (role.kind === 'subgraph' ? forwarded : bounds).bodyBytes,
        handler: async (request, reply) => {
            if (wantsPage(request))
                return reply.redirect('/explorer', 303);
            const answer = await apollo.executeHTTPGraphQLRequest({
                httpGraphQLRequest: asApolloTakesIt(request),
                context: () => contextOrRefusal(request, platform),
            });
            return send(answer, reply);
        },
    });
};
// Somebody typed the address into a browser.
function wantsPage({ method, url, headers }) {
    return method === 'GET' && !url.includes('?') && (headers.accept ?? '').includes('text/html');
}
function asApolloTakesIt({ method, url, headers, body }) {
    const sent = new HeaderMap();
    for (const [name, value] of Object.entries(headers))
        if (value !== undefined)
            sent.set(name, Array.isArray(value) ? value.join(', ') : value);
    const query = url.indexOf('?');
    return { method, headers: sent, body, search: query < 0 ? '' : url.slice(query) };
}
async function contextOrRefusal(request, platform) {
    try {
        return await contextOf(request, platform);
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw shownError(error, { log: platform.log, requestId: request.id });
        request.notes.codes.add(error.code);
        throw refusedRequest(error);
    }
}
function send({ status, headers, body }, reply) {
    for (const [name, value] of headers)
        reply.header(name, value);
    reply.header('cache-control', 'no-store').code(status ?? 200);
    if (body.kind === 'complete')
        return reply.send(body.string);
    return reply.code(500).send({ errors: [faultShown(reply.request.id)] });
}
