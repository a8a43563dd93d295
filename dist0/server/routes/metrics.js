/** `/metrics`: counts and durations for Prometheus. */
export const metrics = (app, answering) => {
    app.get('/metrics', async (_request, reply) => {
        const text = await answering.metrics.text();
        return reply.type(answering.metrics.contentType).send(text);
    });
};
