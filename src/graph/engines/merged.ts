import { parse } from 'graphql';
import type { Catalogues } from '../../catalogue/model.ts';
import type { Composed } from '../compose.ts';
import type { Engine } from '../engine.ts';
import { executable } from '../executable.ts';
import { resolversOf } from '../resolvers.ts';
import { answering } from './answering.ts';

/** One process: all subgraphs as one executable schema, from the same composed SDL, without a hop. */
export function mergedEngine(catalogues: Catalogues, { apiSdl }: Composed): Engine {
  const schema = executable(parse(apiSdl), resolversOf(catalogues), catalogues);
  return {
    schema,
    ...answering(schema, catalogues),
    close: () => Promise.resolve(),
  };
}
