import { catalogueUnknown, tooManyKeys } from '../../query/errors.ts';
import { locate } from '../../query/global-id.ts';
import { searchRecords, type Hit, type Hits } from '../../query/search.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import type { LoadRecord } from '../load-record.ts';
import type { Resolver } from './records.ts';

const mostNodes = 200;

/** node(id) */
export const node =
  (load: LoadRecord): Resolver =>
  (_root, { id }, context, info) => {
    const located = locate(String(id));
    return located ? load({ ...located, info }, context) : null;
  };

/** nodes(ids), in the order asked */
export const nodes =
  (load: LoadRecord): Resolver =>
  (_root, args, context, info) => {
    const ids = args['ids'] as readonly string[];
    if (ids.length > mostNodes) throw tooManyKeys(ids.length, mostNodes);
    const located = ids.map((id) => locate(id));
    return located.map((one) => (one ? load({ ...one, info }, context) : null));
  };

/** search(text, catalogues, first, after) */
export const search: Resolver = (_root, args, context) => {
  const codes = (args['catalogues'] as readonly string[] | null | undefined) ?? undefined;
  const catalogues = codes?.map((code) => catalogueOf(code, context)) ?? context.catalogues.all;
  const { text, first, after } = args as { text: string; first?: number; after?: string };
  return searchRecords({ text, first, after, catalogues }, askingOf(context));
};

/** The catalogue of that code, or a refusal. */
export function catalogueOf(code: string, { catalogues }: Context) {
  const catalogue = catalogues.byCode.get(code);
  if (!catalogue) throw catalogueUnknown(code);
  return catalogue;
}

/** Fields of the types that a search answers with. */
export const searchTypes = (load: LoadRecord) => ({
  SearchConnection: {
    edges: ({ hits }: Hits) => hits,
    nodes: (({ hits }: Hits, _args, context, info) =>
      hits.map((hit) => load({ ...hit, info }, context))) as Resolver,
    pageInfo: ({ hits, more, continued }: Hits) => ({
      hasNextPage: more,
      hasPreviousPage: continued,
      startCursor: hits[0]?.cursor ?? null,
      endCursor: hits.at(-1)?.cursor ?? null,
    }),
  },
  SearchEdge: {
    node: ((hit: Hit, _args, context, info) => load({ ...hit, info }, context)) as Resolver,
  },
});
