// Reads { subgraphs: [{ name, url }], operations: [{ query, variables }] } from its input, and writes
// the answers of @apollo/gateway in front of these subgraphs, which it asks for their SDL and composes itself.
import { readFileSync } from 'node:fs';
import { ApolloGateway, IntrospectAndCompose } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';

const { subgraphs, operations } = JSON.parse(readFileSync(0, 'utf8'));
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };
const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({ subgraphs }),
  logger: quiet,
});
const server = new ApolloServer({ gateway, logger: quiet });
await server.start();
const answers = [];
for (const operation of operations) {
  const { body } = await server.executeOperation(operation);
  answers.push(body.singleResult);
}
await server.stop();
process.stdout.write(JSON.stringify(answers));
