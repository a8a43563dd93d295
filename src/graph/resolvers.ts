import type { Catalogue, Catalogues } from '../catalogue/model.ts';
import { recordLoader, type LoadRecord } from './load-record.ts';
import { auditEntries } from './resolvers/audit.ts';
import { batches, writes } from './resolvers/batches.ts';
import { catalogue, catalogues, catalogueTypes, myAccess } from './resolvers/catalogues.ts';
import { followingMutations, followingQueries, followingTypes } from './resolvers/changes.ts';
import { deadlineFields, deadlineTypes } from './resolvers/deadlines.ts';
import { node, nodes, search, searchTypes } from './resolvers/node.ts';
import {
  manyQuestion,
  manyRecords,
  oneQuestion,
  oneRecord,
  type Resolver,
  type RootQuestion,
} from './resolvers/records.ts';
import { reviewMutations, reviewQueries, reviewTypes } from './resolvers/reviews.ts';
import { webhookMutations, webhookQueries, webhookTypes } from './resolvers/webhooks.ts';
import {
  withdrawalMutations,
  withdrawalQueries,
  withdrawalTypes,
} from './resolvers/withdrawals.ts';
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
    ...(platform ? { ...platformTypes(load), Mutation: platformMutations } : {}),
    Query: {
      ...Object.fromEntries(own.flatMap((one) => rootFields(one, reader))),
      ...(platform ? platformQueries(load) : {}),
    },
  };
}

/** The root fields of catalogues, as questions. */
export function questionsOf(known: Catalogues, department?: string): Map<string, RootQuestion> {
  const reader = selectionReader(known, department);
  const own = known.all.filter((one) => department === undefined || one.owner === department);
  return new Map(
    own.flatMap((one): [string, RootQuestion][] => [
      [one.singular, { kind: 'ONE', ask: oneQuestion(one, reader) }],
      [one.plural, { kind: 'MANY', ask: manyQuestion(one, reader) }],
    ]),
  );
}

const platformTypes = (load: LoadRecord) => ({
  ...searchTypes(load),
  ...catalogueTypes,
  ...deadlineTypes,
  ...followingTypes(load),
  ...reviewTypes,
  ...webhookTypes,
  ...withdrawalTypes,
});

const platformMutations = {
  ...writes,
  ...reviewMutations,
  ...withdrawalMutations,
  ...followingMutations,
  ...webhookMutations,
};

const platformQueries = (load: LoadRecord) => ({
  ...{ node: node(load), nodes: nodes(load), search, catalogues, catalogue, myAccess, batches },
  ...deadlineFields,
  ...followingQueries,
  ...reviewQueries,
  ...webhookQueries,
  ...withdrawalQueries,
  auditEntries,
});

const rootFields = (one: Catalogue, reader: SelectionReader): [string, Resolver][] => [
  [one.singular, oneRecord(one, reader)],
  [one.plural, manyRecords(one, reader)],
];
