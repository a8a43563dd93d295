import type { Route } from '../route.ts';

/** `/health/live`: this process answers. */
export const live: Route = (app) => {
  app.get('/health/live', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
};
