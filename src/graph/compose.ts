import {
  composeServices,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import { Kind, parse, print, type DefinitionNode } from 'graphql';
import { readDeclarations } from '../catalogue/declarations.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { cannotCompose } from './errors.ts';
import { PLATFORM, subgraphSdl, type PlatformSdl } from './schema/subgraph.ts';

/** Everything that composition yields. */
export interface Composed {
  readonly subgraphSdl: ReadonlyMap<string, string>;
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSdl: string;
}

/** Catalogues -> Federation 2 subgraphs -> supergraph -> public API schema. */
export function composeCatalogues(catalogues: Catalogues, schemaDir: string): Composed {
  const platform = platformSdl(schemaDir);
  const departments = [...new Set([...catalogues.subgraphs.keys(), PLATFORM])].sort();
  const subgraphs = new Map(
    departments.map((name) => [name, subgraphSdl(name, catalogues, platform)]),
  );
  const services = [...subgraphs].map(([name, sdl]) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.subgraph.invalid/graphql`,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw cannotCompose(errors ?? []);
  const apiSdl = print(transformSupergraphToPublicSchema(parse(supergraphSdl)));
  return { subgraphSdl: subgraphs, supergraphSdl, apiSdl };
}

/** Where the platform's own types stand, by file of schema/. */
const isExchange = (node: DefinitionNode) => node.loc?.source.name.endsWith('exchange.graphql');

function platformSdl(schemaDir: string): PlatformSdl {
  const nodes = readDeclarations(schemaDir).language.filter(
    (node) => node.kind !== Kind.DIRECTIVE_DEFINITION && !isPublishWithin(node),
  );
  return { shared: nodes.filter((node) => !isExchange(node)), exchange: nodes.filter(isExchange) };
}

/** The one input that only the declaration language uses. */
const isPublishWithin = (node: DefinitionNode) =>
  node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value === 'PublishWithin';
