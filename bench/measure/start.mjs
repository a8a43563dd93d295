import { readFileSync } from 'node:fs';
import { once } from '../database/cluster.mjs';
import { servers } from '../servers.mjs';
import { startMulu, startServer } from './process.mjs';

/** Starts servers by name on one database, each once; `stop` ends all of them. */
export async function openStable(url) {
  await once(url, (client) =>
    client.query(readFileSync(new URL('../database/public-views.sql', import.meta.url), 'utf8')),
  );
  const started = [];
  const keep = async (starting) => {
    const server = await starting;
    started.push(server);
    return server;
  };
  let split;
  const subgraphs = () => (split ??= startSubgraphs(url, keep));
  return {
    start: async (name) => ({
      ...(await startNamed(name, { url, keep, subgraphs })),
      ask: servers[name].ask,
    }),
    stop: () => Promise.all(started.splice(0).map((server) => server.stop())),
  };
}

async function startNamed(name, { url, keep, subgraphs }) {
  if (name === 'mulu') return keep(startMulu({ url }));
  const { script } = servers[name];
  if (servers[name].split) {
    const { list, supergraph, all } = await subgraphs();
    const gateway = await keep(
      script
        ? startServer({ script, env: { SUBGRAPHS: list, SUPERGRAPH: supergraph } })
        : startMulu({ url, env: { MULU_ROLE: 'gateway', MULU_SUBGRAPHS: list } }),
    );
    return withUsageOf(gateway, all);
  }
  const limited = Object.assign(new URL(url), {
    username: 'bench_authenticator',
    password: 'bench',
  });
  return keep(startServer({ script, env: { DATABASE_URL: url, POSTGRAPHILE_URL: limited.href } }));
}

const departments = ['credit-office', 'finance', 'market-regulation', 'platform'];

async function startSubgraphs(url, keep) {
  const all = {};
  for (const name of departments)
    all[name] = await keep(startMulu({ url, env: { MULU_ROLE: `subgraph=${name}` } }));
  const list = departments.map((name) => `${name}=${all[name].origin}/graphql`).join(',');
  return { list, supergraph: `${all.platform.origin}/supergraph.graphql`, all: Object.values(all) };
}

/** What a request costs in the split shape, it costs in all of its processes. */
const withUsageOf = (gateway, subgraphs) => ({
  ...gateway,
  usage: () => {
    const each = [gateway, ...subgraphs].map((server) => server.usage());
    const sum = (name) => each.reduce((total, one) => total + one[name], 0);
    return { cpu: sum('cpu'), memory: sum('memory') };
  },
});
