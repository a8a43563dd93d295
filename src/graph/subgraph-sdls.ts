import { Kind, type DefinitionNode } from 'graphql';
import { readDeclarations } from '../catalogue/declarations.ts';
import type { Catalogues } from '../catalogue/model.ts';
import { PLATFORM, subgraphSdl, type PlatformSdl } from './schema/subgraph.ts';

/** The SDL of each department's subgraph, by its name. */
export function subgraphsOf(
  catalogues: Catalogues,
  schemaDir: string,
): ReadonlyMap<string, string> {
  const platform = platformSdl(schemaDir);
  const departments = [...new Set([...catalogues.subgraphs.keys(), PLATFORM])].sort();
  return new Map(departments.map((name) => [name, subgraphSdl(name, catalogues, platform)]));
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
