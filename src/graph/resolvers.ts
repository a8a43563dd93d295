import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { recordLoader } from './load-record.ts';
import { batches, writes } from './resolvers/batches.ts';
import { catalogue, catalogues, catalogueTypes, myAccess } from './resolvers/catalogues.ts';
import { node, nodes, search, searchTypes } from './resolvers/node.ts';
import { manyRecords, oneRecord, type Resolver } from './resolvers/records.ts';
import { scalars } from './scalars.ts';
import { PLATFORM } from './schema/subgraph.ts';
import { selectionReader, type SelectionReader } from './selection.ts';

/** Resolvers of the whole graph, or of one department's part of it. */
export function resolversOf(known: Catalogues, department?: string) {
  const reader = selectionReader(known, department);
  const own = known.all.filter((one) => department === undefined || one.owner === department);
  const platform = department === undefined || department === PLATFORM;
  const load = recordLoader(reader);
  return {
    ...scalars,
    ...(platform ? { ...searchTypes(load), ...catalogueTypes, Mutation: writes } : {}),
    Query: {
      ...Object.fromEntries(own.flatMap((one) => rootFields(one, reader))),
      ...(platform
        ? { node: node(load), nodes: nodes(load), search, catalogues, catalogue, myAccess, batches }
        : {}),
    },
  };
}

const rootFields = (one: Catalogue, reader: SelectionReader): [string, Resolver][] => [
  [one.singular, oneRecord(one, reader)],
  [one.plural, manyRecords(one, reader)],
];
