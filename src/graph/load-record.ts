import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { askRecords, type Answer } from '../query/ask.ts';
import type { Located } from '../query/global-id.ts';
import { askingOf } from './asking.ts';
import type { Context } from './context.ts';
import type { SelectionReader } from './selection.ts';
import { createWithheldList } from './withheld-list.ts';

/** One record wanted, and what is selected of it. */
export interface Wanted extends Located {
  readonly info: GraphQLResolveInfo;
}

/** A record with its type's name, as a field of an abstract type returns it. */
export type Loaded = (Answer & { readonly __typename: string }) | null;

export type LoadRecord = (wanted: Wanted, context: Context) => Promise<Loaded>;

/** Loads records of any type: what one tick asks of one type with one selection is one statement. */
export function recordLoader(reader: SelectionReader): LoadRecord {
  // Answers are a viewer's: a loader lives as long as one operation.
  const loaders = new WeakMap<Context, DataLoader<Wanted, Loaded>>();
  return (wanted, context) => {
    const loader = loaders.get(context) ?? newLoader(reader, context);
    loaders.set(context, loader);
    return loader.load(wanted);
  };
}

function newLoader(reader: SelectionReader, context: Context): DataLoader<Wanted, Loaded> {
  return new DataLoader((wanted) => loadAll(wanted, { reader, context }), { cache: false });
}

interface Loading {
  readonly reader: SelectionReader;
  readonly context: Context;
}

async function loadAll(wanted: readonly Wanted[], loading: Loading): Promise<(Loaded | Error)[]> {
  const groups = new Map<string, Map<FieldNode, Wanted[]>>();
  for (const one of wanted) {
    const ofType = groups.get(one.typeName) ?? new Map<FieldNode, Wanted[]>();
    groups.set(one.typeName, ofType);
    const node = one.info.fieldNodes[0]!;
    ofType.set(node, [...(ofType.get(node) ?? []), one]);
  }
  const found: Found = new Map();
  const loads = [...groups.values()].flatMap((ofType) => [...ofType.values()]);
  await Promise.all(loads.map((group) => loadOrFail(group, loading, found)));
  return wanted.map((one) => found.get(one) ?? null);
}

type Found = Map<Wanted, Loaded | Error>;

/** What is refused is refused of the records that there are; those of other types are answered. */
async function loadOrFail(group: readonly Wanted[], loading: Loading, found: Found) {
  try {
    await loadGroup(group, loading, found);
  } catch (error) {
    const { catalogues } = loading.context;
    const catalogue = catalogues.byType.get(group[0]!.typeName)!;
    const values = group.map((one) => one.id);
    const asking = askingOf(loading.context);
    const there = await askRecords({ catalogue, by: 'ID', values, select: [] }, asking);
    group.forEach((one, i) => found.set(one, there[i] ? (error as Error) : null));
  }
}

async function loadGroup(group: readonly Wanted[], { reader, context }: Loading, found: Found) {
  const { typeName, info } = group[0]!;
  const catalogue = context.catalogues.byType.get(typeName);
  if (!catalogue) return;
  const select = reader.record(catalogue, info.fieldNodes, info);
  const values = group.map((one) => one.id);
  const withheld = createWithheldList();
  const asking = askingOf({ ...context, withheld });
  const answers = await askRecords({ catalogue, by: 'ID', values, select }, asking);
  if (answers.every((answer) => answer === null)) return; // nothing was withheld of nothing
  withheld.entries().forEach((entry) => context.withheld.add(entry));
  group.forEach((one, i) =>
    found.set(one, answers[i] ? { ...answers[i], __typename: typeName } : null),
  );
}
