import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse, print, type ExecutionResult } from 'graphql';
import { post, type Question } from '../support/federation.ts';

/** Asks through a gateway that we did not write. */
export type PeerGateway = (question: Question) => Promise<ExecutionResult>;

/** A gateway of another maker over running subgraphs: it knows of each what `_service` tells, and nothing else. */
export async function peerGateway(subgraphs: ReadonlyMap<string, string>): Promise<PeerGateway> {
  const services = await Promise.all([...subgraphs].map(serviceAt));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const schema = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl,
    onSubschemaConfig: (subschema) => {
      const { url } = services.find(({ name }) => sameName(name, subschema.name))!;
      subschema.executor = ({ document, variables }) =>
        post(url, { query: print(document), variables }) as Promise<never>; // of whatever type is asked for
    },
  });
  return async ({ query, variables }) =>
    execute({ schema, document: parse(query), variableValues: variables });
}

async function serviceAt([name, url]: readonly [string, string]) {
  const { data } = await post(url, { query: '{ _service { sdl } }' });
  const { sdl } = (data as { readonly _service: { readonly sdl: string } })._service;
  return { name, url, typeDefs: parse(sdl) };
}

// In a supergraph the names of subgraphs are enum values.
const sameName = (one: string, other: string) =>
  one.replaceAll('-', '_').toUpperCase() === other.replaceAll('-', '_').toUpperCase();

/** Operations that this gateway answers in a way of its own: where what is there ends, and where it checks nothing. */
export const answeredOtherwise: ReadonlySet<string> = new Set([
  // An entity that is not there stays an object without values.
  ...['references to what may not exist', 'withheld, read'],
  // A refusal makes null the field of the subgraph that refused, not the root field.
  ...['withheld, filtered where departments meet', 'withheld, filtered under a search'],
  'a page that is too large, where departments meet',
  // Documents are executed here without being validated, and scalars are the subgraph's to read.
  ...['records by id, of any type', 'one response key for two types', 'an unknown field'],
  ...['a value that is none', 'a dangerous alias'],
  // It asks for a key under the name that the client has given to another field.
  'a reference whose key hides behind another name',
  'introspection', // in another order
]);
