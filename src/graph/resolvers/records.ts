import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { fieldOf, type Catalogue } from '../../catalogue/model.ts';
import { askConnection, askRecords, type Answer } from '../../query/ask.ts';
import { lookUpUnclear } from '../../query/errors.ts';
import { locate } from '../../query/global-id.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import type { SelectionReader } from '../selection.ts';

/** A resolver of this graph. */
export type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

/** penaltyDecision(id) and enterprise(creditCode): one record, or null where there is none to see. */
export function oneRecord(catalogue: Catalogue, reader: SelectionReader): Resolver {
  return async (_root, args, context, info) => {
    const wanted = wantedOf(catalogue, args);
    const select = reader.record(catalogue, info.fieldNodes, info);
    const [answer] = await askRecords({ catalogue, ...wanted, select }, askingOf(context));
    return answer ?? null;
  };
}

function wantedOf(catalogue: Catalogue, args: Readonly<Record<string, unknown>>) {
  const key = catalogue.key.length === 1 ? fieldOf(catalogue, catalogue.key[0]!) : undefined;
  const value = key && args[key.name];
  if (key && (value == null) === (args['id'] == null))
    throw lookUpUnclear(catalogue.singular, key.name);
  if (value != null) return { by: 'KEY', values: [String(value)] } as const;
  const located = locate(String(args['id']));
  // What is no id of this catalogue is planned like one: refusals do not depend on it.
  const values = located?.typeName === catalogue.typeName ? [located.id] : [];
  return { by: 'ID', values } as const;
}

/** penaltyDecisions(filter, orderBy, first, …): a page of records. */
export function manyRecords(catalogue: Catalogue, reader: SelectionReader): Resolver {
  return (_root, args, context, info) => {
    const asked = { nodes: info.fieldNodes, info };
    return askConnection(reader.connection(catalogue, args, asked), askingOf(context));
  };
}

/** The read path answers under the keys of the operation; its objects need no further resolving. */
export const byResponseKey = (
  source: unknown,
  _args: unknown,
  _context: Context,
  info: GraphQLResolveInfo,
) => (source as Answer)[info.path.key];
