import type { Catalogues } from '../catalogue/model.ts';
import { cursorFor, seqOf } from './cursor.ts';
import { catalogueUnknown, cursorAhead, cursorPruned, pageWrong } from './errors.ts';
import { boundsOf, fetchChanges, type Bounds, type ChangeFilter } from './fetch.ts';
import type { Following } from './following.ts';
import { renderChanges, type FeedEvent, type Rendered } from './render.ts';
import { checkCodes } from './watch-list.ts';

/** Which changes a reader wants, and from where on. */
export interface FeedQuestion extends ChangeFilter {
  /** A cursor, "now", or nothing to begin with the first change that is kept. */
  readonly after?: string | null;
  readonly first: number;
}

/** One page of the feed. */
export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Where to go on: after everything that this page has considered, also what its filter left out. */
  readonly end: string;
  /** Whether more changes wait already. */
  readonly more: boolean;
  /** To be called when nobody reads the events any more; where it is not, they are good for ever. */
  readonly leave?: () => void;
}

export const mostChanges = 1000;

/** The changes after a cursor, in commit order, told under the rights that the reader has now. */
export async function readChanges(question: FeedQuestion, following: Following): Promise<FeedPage> {
  checkPage(question, following.catalogues);
  const { db, cursorKey, addresses } = following;
  const bounds = await boundsOf(db.pool, addresses);
  const after = placeAt(question.after, { bounds, cursorKey });
  const asked = { ...question, after, addresses, upTo: bounds.last, limit: question.first + 1 };
  const changes = await fetchChanges(db.pool, asked);
  const page = changes.slice(0, question.first);
  const more = changes.length > page.length;
  const { rendered, leave } = await renderChanges(page, following);
  const told = question.codes ? rendered.filter(isTold) : rendered;
  const head = after > bounds.last ? after : bounds.last;
  const end = more ? BigInt(page.at(-1)!.seq) : head;
  return { events: told.map(({ event }) => event), end: cursorFor(end, cursorKey), more, leave };
}

/**
 * With a watch list: changes of its codes, and every withdrawal of records that the reader no longer
 * sees. Told by its code, such a record would still say whom it was about.
 */
const isTold = ({ change, visible }: Rendered) =>
  change.kind === 'ACCESS_CHANGED' || (visible ? change.watched : change.kind === 'WITHDRAWN');

/** The change that a cursor, or "now", stands after. */
export async function placeOf(
  after: string,
  { db, cursorKey, addresses }: Pick<Following, 'db' | 'cursorKey' | 'addresses'>,
): Promise<bigint> {
  return placeAt(after, { bounds: await boundsOf(db.pool, addresses), cursorKey });
}

/** Refuses a page, a catalogue or a watch list that cannot be. */
export function checkPage(
  { first, catalogues, codes }: Omit<FeedQuestion, 'after'>,
  known: Pick<Catalogues, 'byCode'>,
): void {
  if (!Number.isInteger(first) || first < 1 || first > mostChanges) throw pageWrong(mostChanges);
  checkCatalogues(catalogues, known);
  if (codes) checkCodes(codes);
}

/** Refuses codes of catalogues that there are not. */
export function checkCatalogues(
  codes: ChangeFilter['catalogues'],
  { byCode }: Pick<Catalogues, 'byCode'>,
): void {
  const unknown = codes?.find((code) => !byCode.has(code));
  if (unknown !== undefined) throw catalogueUnknown(unknown);
}

function placeAt(
  after: FeedQuestion['after'],
  { bounds, cursorKey }: { readonly bounds: Bounds; readonly cursorKey: Uint8Array },
): bigint {
  if (after == null) return bounds.pruned;
  if (after === 'now') return bounds.last;
  const seq = seqOf(after, cursorKey);
  if (seq > bounds.lastOfAll) throw cursorAhead();
  if (seq < bounds.pruned) throw cursorPruned();
  return seq;
}
