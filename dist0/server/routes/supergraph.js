import { requestRefused } from "../errors.js";
/** `/supergraph.graphql`: the composed graph, for whoever fronts the subgraphs with a standard router. */
export const supergraph = (app, { platform }) => {
    app.get('/supergraph.graphql', (_request, reply) => {
        if (platform.supergraph === undefined)
            throw requestRefused.notFound();
        return reply.type('text/plain; charset=utf-8').send(platform.supergraph);
    });
};
