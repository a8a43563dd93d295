import type { Catalogues } from '../catalogue/model.ts';
import { cursorFor, seqOf } from './cursor.ts';
import { catalogueUnknown, cursorAhead, pageWrong } from './errors.ts';
import { fetchChanges, lastSeq, type ChangeFilter } from './fetch.ts';
import type { Following } from './following.ts';
import { renderChanges, type FeedEvent, type Rendered } from './render.ts';
import { checkCodes } from './watch-list.ts';

/** Which changes a reader wants, and from where on. */
export interface FeedQuestion extends ChangeFilter {
  /** A cursor, "now", or nothing to begin with the first change. */
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
}

export const mostChanges = 1000;

/** The changes after a cursor, in commit order, told under the rights that the reader has now. */
export async function readChanges(question: FeedQuestion, following: Following): Promise<FeedPage> {
  check(question, following);
  const { db, cursorKey } = following;
  const head = await lastSeq(db.pool);
  const after = placeAt(question.after, { head, cursorKey });
  const limit = question.first + 1;
  const changes = await fetchChanges(db.pool, { ...question, after, upTo: head, limit });
  const page = changes.slice(0, question.first);
  const more = changes.length > page.length;
  const rendered = await renderChanges(page, following);
  const told = question.codes ? rendered.filter(isTold) : rendered;
  const end = more ? page.at(-1)!.seq : head;
  return { events: told.map(({ event }) => event), end: cursorFor(end, cursorKey), more };
}

/**
 * With a watch list: changes of its codes, and every withdrawal of records that the reader no longer
 * sees. Told by its code, such a record would still say whom it was about.
 */
const isTold = ({ change, visible }: Rendered) =>
  visible ? change.watched : change.kind === 'WITHDRAWN';

/** The change that a cursor, or "now", stands after. */
export async function placeOf(
  after: string,
  { db, cursorKey }: Pick<Following, 'db' | 'cursorKey'>,
): Promise<bigint> {
  return placeAt(after, { head: await lastSeq(db.pool), cursorKey });
}

function check({ first, catalogues, codes }: FeedQuestion, following: Following): void {
  if (!Number.isInteger(first) || first < 1 || first > mostChanges) throw pageWrong(mostChanges);
  checkCatalogues(catalogues, following.catalogues);
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
  { head, cursorKey }: { readonly head: bigint; readonly cursorKey: Uint8Array },
): bigint {
  if (after == null) return 0n;
  if (after === 'now') return head;
  const seq = seqOf(after, cursorKey);
  if (seq > head) throw cursorAhead();
  return seq;
}
