import {
  composeServices,
  transformSupergraphToPublicSchema,
} from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import type { Catalogues } from '../catalogue/model.ts';
import { cannotCompose } from './errors.ts';
import { subgraphsOf } from './subgraph-sdls.ts';

/** Everything that composition yields. */
export interface Composed {
  readonly subgraphSdl: ReadonlyMap<string, string>;
  readonly supergraphSdl: string;
  /** What clients see. */
  readonly apiSdl: string;
}

/** Catalogues -> Federation 2 subgraphs -> supergraph -> public API schema. */
export const composeCatalogues = (catalogues: Catalogues, schemaDir: string): Composed =>
  compose(subgraphsOf(catalogues, schemaDir));

/** Composes subgraphs, or refuses with what keeps them apart. */
export function compose(subgraphs: ReadonlyMap<string, string>): Composed {
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
