import { isUnionType, type GraphQLResolveInfo } from 'graphql';
import { fieldOf, type Catalogue, type Catalogues } from '../../catalogue/model.ts';
import { askRecords, askStubs, type Answer } from '../../query/ask.ts';
import { tooManyKeys } from '../../query/errors.ts';
import { locate } from '../../query/global-id.ts';
import type { Selection } from '../../query/question.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { entityUnclear } from '../errors.ts';
import type { SelectionReader } from '../selection.ts';
import type { Resolver } from './records.ts';

/** What a gateway knows of a record: its type and one of its keys. */
type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

interface Subgraph {
  readonly catalogues: Catalogues;
  readonly department: string;
  readonly reader: SelectionReader;
}

const mostRepresentations = 10_000;

/** `_entities`: each representation is checked by itself, and read through the same door as everything else. */
export function entities(subgraph: Subgraph): Resolver {
  return async (_root, args, context, info) => {
    const asked = args['representations'] as readonly unknown[];
    if (asked.length > mostRepresentations) throw tooManyKeys(asked.length, mostRepresentations);
    const representations = asked.map((one) => representationOf(one, info));
    const answers = new Map<Representation, Answer | Error | null>();
    const types = new Set(representations.map((one) => one.__typename));
    await Promise.all(
      [...types].map(async (typeName) => {
        const ofType = representations.filter((one) => one.__typename === typeName);
        const reading = readType({ ofType, typeName, info }, context, subgraph);
        // What is refused of one type is answered of the others.
        const found = types.size === 1 ? await reading : await reading.catch(forEach(ofType));
        ofType.forEach((one, i) => answers.set(one, typed(found[i], typeName)));
      }),
    );
    return representations.map((one) => answers.get(one));
  };
}

const forEach = (ofType: readonly unknown[]) => (error: Error) => ofType.map(() => error);

const typed = (found: Answer | Error | null | undefined, __typename: string) =>
  found && !(found instanceof Error) ? { ...found, __typename } : (found ?? null);

function representationOf(value: unknown, { schema }: GraphQLResolveInfo): Representation {
  const typeName = (value as Representation | null)?.__typename;
  const union = schema.getType('_Entity');
  const known = isUnionType(union) && union.getTypes().some(({ name }) => name === typeName);
  if (!known) throw entityUnclear(String(typeName));
  return { ...(value as Representation) };
}

interface Reading {
  readonly ofType: readonly Representation[];
  readonly typeName: string;
  readonly info: GraphQLResolveInfo;
}

async function readType(
  { ofType, typeName, info }: Reading,
  context: Context,
  { catalogues, department, reader }: Subgraph,
): Promise<(Answer | null)[]> {
  const catalogue = catalogues.byType.get(typeName)!;
  const select = reader.record(catalogue, info.fieldNodes, info);
  const reading = { catalogue, select, context };
  return catalogue.owner === department ? readOwn(ofType, reading) : readStubs(ofType, reading);
}

interface Selected {
  readonly catalogue: Catalogue;
  readonly select: Selection;
  readonly context: Context;
}

/** Own records, by id or by their single key; two statements at most. */
async function readOwn(
  ofType: readonly Representation[],
  { catalogue, select, context }: Selected,
): Promise<(Answer | null)[]> {
  const wanted = ofType.map((one) => (isBare(one) ? undefined : keyOf(one, catalogue)));
  const ways = new Set(wanted.flatMap((one) => one?.by ?? []));
  const found = new Map<string, Answer | null>();
  await Promise.all(
    [...(ways.size > 0 ? ways : (['ID'] as const))].map(async (by) => {
      const values = [...new Set(wanted.flatMap((one) => (one?.by === by ? one.value : [])))];
      const answers = await askRecords({ catalogue, by, values, select }, askingOf(context));
      values.forEach((value, i) => found.set(`${by} ${value}`, answers[i] ?? null));
    }),
  );
  return wanted.map((one) => (one ? (found.get(`${one.by} ${one.value}`) ?? null) : null));
}

/**
 * A type and no key: no record. What would be asked of one is planned all the same, so that what is refused
 * or withheld never depends on what there is.
 */
const isBare = (representation: Representation) => Object.keys(representation).length === 1;

function keyOf(representation: Representation, catalogue: Catalogue) {
  const { id, ref } = representation;
  if (typeof id === 'string') {
    const located = locate(id);
    return located?.typeName === catalogue.typeName
      ? ({ by: 'ID', value: located.id } as const)
      : undefined;
  }
  const key = catalogue.key.length === 1 ? fieldOf(catalogue, catalogue.key[0]!) : undefined;
  const value = key && (ref ?? representation[key.name]);
  if (typeof value !== 'string' && typeof value !== 'number')
    throw entityUnclear(catalogue.typeName);
  return { by: 'KEY', value: String(value) } as const;
}

/** Another department's records: what points to them from here. */
async function readStubs(
  ofType: readonly Representation[],
  { catalogue, select, context }: Selected,
): Promise<(Answer | null)[]> {
  const refs = ofType.map((one) => (isBare(one) ? undefined : refOf(one)));
  const keys = refs.filter((ref) => ref !== undefined);
  const found = await askStubs({ target: catalogue, keys, select }, askingOf(context));
  const answers = found.values();
  return refs.map((ref) => (ref === undefined ? null : answers.next().value!));
}

function refOf({ __typename, ref }: Representation): string {
  if (typeof ref !== 'string') throw entityUnclear(__typename);
  return ref;
}
