/** `/health/live`: this process answers. */
export const live = (app) => {
    app.get('/health/live', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
};
