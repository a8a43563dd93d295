import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

// PostGraphile 5 asks for Node 22; on Node 20 this is all that it lacks.
Promise.withResolvers ??= function withResolvers() {
  let settle;
  const promise = new this((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
};

// As its documentation has it: a login role that may become `anonymous`, which has SELECT on columns only.
const preset = {
  extends: [
    PostGraphileAmberPreset,
    makeV4Preset({ simpleCollections: 'omit', disableDefaultMutations: true, ignoreRBAC: false }),
    PostGraphileConnectionFilterPreset,
  ],
  pgServices: [
    makePgService({
      connectionString: process.env.POSTGRAPHILE_URL,
      schemas: ['bench_public'],
      pubsub: false,
      poolConfig: {
        max: 4,
        idleTimeoutMillis: 300_000,
        options: '-c TimeZone=UTC -c jit=off -c random_page_cost=1.1',
      },
    }),
  ],
  grafast: { explain: false, context: () => ({ pgSettings: { role: 'bench_anonymous' } }) },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql', maxRequestLength: 1_000_000 },
};

const server = createServer();
server.on('error', (error) => console.error(error));
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
