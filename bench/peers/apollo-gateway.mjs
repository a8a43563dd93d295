import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';

// Another maker's gateway over Mulu's own subgraphs. Elastic licence: it stands here as a measure, and is not shipped.
const urls = Object.fromEntries(
  process.env.SUBGRAPHS.split(',').map((pair) => pair.split(/=(.*)/s)),
);
const supergraphSdl = await (await fetch(process.env.SUPERGRAPH)).text();
const gateway = new ApolloGateway({
  supergraphSdl,
  buildService: ({ name }) => new RemoteGraphQLDataSource({ url: urls[name] }),
});
const apollo = new ApolloServer({
  gateway,
  introspection: false,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
});
await apollo.start();
const app = Fastify({ bodyLimit: 2_000_000 });
await app.register(fastifyApollo(apollo));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
console.log('ready');
