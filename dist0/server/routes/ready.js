import { createReadiness } from "../readiness.js";
/** `/health/ready`: whether requests can be answered; asked of the database once a second at most. */
export const ready = (app, { platform }) => {
    const readiness = createReadiness(platform.db);
    app.get('/health/ready', async (_request, reply) => {
        const state = await readiness();
        return reply
            .header('cache-control', 'no-store')
            .code(state.ready ? 200 : 503)
            .send(state.ready ? { status: 'ok' } : { status: 'not ready', reason: state.reason });
    });
};
