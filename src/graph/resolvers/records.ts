import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { fieldOf, type Catalogue } from '../../catalogue/model.ts';
import { askConnection, askRecords, type Answer } from '../../query/ask.ts';
import { lookUpUnclear } from '../../query/errors.ts';
import { locate } from '../../query/global-id.ts';
import { later } from '../../query/later.ts';
import type { ConnectionQuestion, RecordsQuestion } from '../../query/question.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import type { Asked, SelectionReader } from '../selection.ts';

/** A resolver of this graph. */
export type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

type Arguments = Readonly<Record<string, unknown>>;

/** What a root field of a catalogue asks of the read path. */
export type RootQuestion =
  | {
      readonly kind: 'ONE';
      readonly ask: (args: Arguments, asked: Asked) => RecordsQuestion;
    }
  | {
      readonly kind: 'MANY';
      readonly ask: (args: Arguments, asked: Asked) => ConnectionQuestion;
    };

/** penaltyDecision(id) and enterprise(creditCode): one record. */
export const oneQuestion =
  (catalogue: Catalogue, reader: SelectionReader) =>
  (args: Arguments, { nodes, info }: Asked): RecordsQuestion => ({
    catalogue,
    ...wantedOf(catalogue, args),
    select: reader.record(catalogue, nodes, info),
  });

/** penaltyDecisions(filter, orderBy, first, …): a page of records. */
export const manyQuestion =
  (catalogue: Catalogue, reader: SelectionReader) =>
  (args: Arguments, asked: Asked): ConnectionQuestion =>
    reader.connection(catalogue, args, asked);

/** One record, or null where there is none to see. */
export function oneRecord(catalogue: Catalogue, reader: SelectionReader): Resolver {
  const questionOf = oneQuestion(catalogue, reader);
  return async (_root, args, context, info) => {
    const question = questionOf(args, { nodes: info.fieldNodes, info });
    const [answer] = await askRecords(question, askingOf(context));
    return answer ?? null;
  };
}

function wantedOf(
  catalogue: Catalogue,
  args: Arguments,
): Pick<RecordsQuestion, 'by' | 'values' | 'atMostOne'> {
  const key = catalogue.key.length === 1 ? fieldOf(catalogue, catalogue.key[0]!) : undefined;
  const value = key && args[key.name];
  if (key && (value == null) === (args['id'] == null))
    throw lookUpUnclear(catalogue.singular, key.name);
  if (value != null)
    return { by: 'KEY', values: later(value, (one) => [String(one)]), atMostOne: true };
  // What is no id of this catalogue is planned like one: refusals do not depend on it.
  const values = later(args['id'], (id) => {
    const located = locate(String(id));
    return located?.typeName === catalogue.typeName ? [located.id] : [];
  });
  return { by: 'ID', values, atMostOne: true };
}

/** A page of records. */
export function manyRecords(catalogue: Catalogue, reader: SelectionReader): Resolver {
  const questionOf = manyQuestion(catalogue, reader);
  return (_root, args, context, info) =>
    askConnection(questionOf(args, { nodes: info.fieldNodes, info }), askingOf(context));
}

/** The read path answers under the keys of the operation; its objects need no further resolving. */
export const byResponseKey = (
  source: unknown,
  _args: unknown,
  _context: Context,
  info: GraphQLResolveInfo,
) => (source as Answer)[info.path.key];
