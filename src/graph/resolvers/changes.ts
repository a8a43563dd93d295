import { acknowledge, propagationOf } from '../../changes/acknowledge.ts';
import { cursorFor } from '../../changes/cursor.ts';
import { credentialNeeded, noSuchRecord, ownerOnly } from '../../changes/errors.ts';
import { placeOf, readChanges, type FeedPage } from '../../changes/feed.ts';
import { listManifests, type Manifest } from '../../changes/manifest.ts';
import type { FeedEvent } from '../../changes/render.ts';
import { keepWatchList, watchListOf } from '../../changes/watch-list.ts';
import { locate } from '../../query/global-id.ts';
import { alikeFields } from '../../query/public-contents.ts';
import type { QueryChangesArgs } from '../api.generated.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { followingOf } from '../following.ts';
import type { LoadRecord } from '../load-record.ts';
import type { Resolver } from './records.ts';

/** changes(after, catalogues, departments, codes, watched, first) */
const changes: Resolver = async (_root, args, context) => {
  const { watched, codes, ...asked } = args as unknown as QueryChangesArgs;
  const list = watched ? ((await listOf(context))?.codes ?? []) : [];
  const watching = watched || codes ? [...(codes ?? []), ...list] : undefined;
  const question = { ...asked, first: asked.first ?? 100, codes: watching };
  const page = await readChanges(question, followingOf(askingOf(context)));
  return { page, continued: asked.after != null };
};

interface Connection {
  readonly page: FeedPage;
  readonly continued: boolean;
}

/** watchList */
const watchList: Resolver = async (_root, _args, context) => (await listOf(context)) ?? null;

const listOf = (context: Context) => watchListOf(context.db.pool, readerOf(context, 'Watch lists'));

const setWatchList: Resolver = (_root, args, context) => {
  const reader = readerOf(context, 'Watch lists');
  const codes = args['codes'] as readonly string[];
  return keepWatchList(context.db, { reader, codes, at: context.at });
};

const acknowledgeChanges: Resolver = async (_root, { cursor }, context) => {
  const { db, at } = context;
  const reader = readerOf(context, 'Acknowledgements');
  const seq = await placeOf(String(cursor), followingOf(askingOf(context)));
  await acknowledge(db.pool, { reader, seq, at });
  return { reader, at };
};

function readerOf({ viewer: { kind, name } }: Context, what: string): string {
  if (kind === 'ANONYMOUS') throw credentialNeeded(what);
  return name;
}

/** propagation(id): for the department that the record belongs to, and for auditors */
const propagation: Resolver = async (_root, { id }, { viewer, db, catalogues }) => {
  const { kind, department } = viewer;
  const auditing = kind === 'AUDITOR';
  if (!auditing && (kind !== 'OFFICER' || !department)) throw ownerOnly();
  const located = locate(String(id));
  const part = located && catalogues.byType.get(located.typeName)?.owner;
  const found =
    located && (await propagationOf(db.pool, { recordId: located.id, part: part ?? '' }));
  if (!found) throw noSuchRecord();
  if (!auditing && found.department !== department) throw ownerOnly();
  return found;
};

/** manifests(day, catalogue) */
const manifests: Resolver = async (_root, args, context) => {
  const { day, catalogue } = args as { readonly day?: string; readonly catalogue?: string };
  return listManifests(context.db.pool, { day, catalogue });
};

/** Root fields of the feed. */
export const followingQueries = { changes, watchList, propagation, manifests };

/** Mutations of those who follow the feed. */
export const followingMutations = { setWatchList, acknowledgeChanges };

/** Fields of the feed's types. */
export const followingTypes = (load: LoadRecord) => ({
  ChangeConnection: {
    edges: ({ page }: Connection) => page.events.map((node) => ({ cursor: node.cursor, node })),
    nodes: ({ page }: Connection) => page.events,
    pageInfo: ({ page: { events, end, more }, continued }: Connection) => ({
      hasNextPage: more,
      hasPreviousPage: continued,
      startCursor: events[0]?.cursor ?? null,
      endCursor: end,
    }),
  },
  Change: {
    recordId: ({ id }: FeedEvent) => id,
    after: ({ after }: FeedEvent) => after?.values() ?? null,
    record: (({ id }: FeedEvent, _args, context, info) => {
      const located = id === null ? undefined : locate(id);
      return located ? load({ ...located, info }, context) : null;
    }) as Resolver,
  },
  Manifest: {
    cursor: (({ seq }: Manifest, _args, context) =>
      cursorFor(BigInt(seq), askingOf(context).cursorKey)) as Resolver,
    fields: (({ catalogue }: Manifest, _args, { catalogues }) => {
      const known = catalogues.byCode.get(catalogue);
      return known ? alikeFields(known).map(({ name }) => name) : [];
    }) as Resolver,
  },
});
