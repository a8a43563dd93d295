import { operations, operationsOfPostGraphile } from './workloads/operations.mjs';

const json = { 'content-type': 'application/json', accept: 'application/json' };
const post = (path, body, headers = {}) => ({
  method: 'POST',
  path,
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});

export const asMulu = (workload, variables, headers) =>
  post('/graphql', { query: operations[workload], operationName: workload, variables }, headers);

function asPostGraphile(workload, variables) {
  const all = workload === 'W6' ? { ...variables, grams: gramsOf(variables.text) } : variables;
  const query = operationsOfPostGraphile[workload];
  return post('/graphql', { query, operationName: workload, variables: all });
}

export const gramsOf = (text) => [...text].slice(1).map((one, i) => [...text][i] + one);

/**
 * Every server that may be measured: how it is started, how it is asked, and what it stands for. `read` makes of its
 * answer the common one, where it differs.
 */
export const servers = {
  mulu: { title: 'Mulu', script: null, ask: asMulu },
  bare: {
    title: 'bare pg + node:http, one JSON statement (limit)',
    script: 'bare.mjs',
    ask: (workload, variables) => post(`/${workload}`, variables),
  },
  postgraphile: {
    title: 'PostGraphile 5, role with column grants',
    script: 'postgraphile.mjs',
    ask: asPostGraphile,
  },
  usual: {
    title: 'Apollo Server + Prisma + DataLoader (the usual stack)',
    script: 'usual.mjs',
    ask: asMulu,
  },
  yoga: { title: 'graphql-yoga + Pothos (Prisma plugin)', script: 'yoga.mjs', ask: asMulu },
  mercurius: {
    title: 'Mercurius with JIT, resolvers over pg',
    script: 'mercurius.mjs',
    ask: asMulu,
  },
  gateway: {
    title: 'Mulu split: its gateway over 4 subgraph processes',
    script: null,
    ask: asMulu,
    split: true,
  },
  apollogateway: {
    title: '@apollo/gateway over the same 4 subgraph processes',
    script: 'apollo-gateway.mjs',
    ask: asMulu,
    split: true,
  },
};
