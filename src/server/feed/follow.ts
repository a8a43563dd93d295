import { readChanges, type FeedPage, type FeedQuestion } from '../../changes/feed.ts';
import type { Following } from '../../changes/following.ts';
import type { FeedHead } from './head.ts';

/** The feed and the question of one reader, told anew before each page: rights that end, end the stream. */
export type FollowAnew = () => Promise<{
  readonly following: Following;
  readonly question: FeedQuestion;
}>;

/** Page after page without end; an empty one now and then, so that whoever sends them can show a sign of life. */
export async function* follow(
  anew: FollowAnew,
  head: FeedHead,
  gone: AbortSignal,
): AsyncGenerator<FeedPage> {
  const over = () => head.stopped || gone.aborted;
  let after: string | null | undefined;
  let started = false;
  while (!over()) {
    const { following, question } = await anew();
    const seen = await head.now();
    const asked = { ...question, after: started ? after : question.after };
    const page = await readChanges(asked, following);
    [after, started] = [page.end, true];
    yield page;
    if (page.more) continue;
    while (!over() && !(await head.tick(seen))) {
      await anew();
      yield { events: [], end: page.end, more: false };
    }
  }
}

interface Waiting {
  readonly head: FeedHead;
  /** A moment of performance.now(). */
  readonly until: number;
  readonly gone: AbortSignal;
}

/** One page; where it would be empty, the first that is not, or what there is when the wait is over. */
export async function readWaiting(
  anew: FollowAnew,
  { head, until, gone }: Waiting,
): Promise<FeedPage> {
  let after: string | null | undefined;
  for (let first = true; ; first = false) {
    const { following, question } = await anew();
    const seen = await head.now();
    const asked = first ? question : { ...question, after };
    const page = await readChanges(asked, following);
    const waiting = page.events.length === 0 && !page.more;
    if (!waiting || !(await grows(seen, { head, until, gone }))) return page;
    after = page.end;
  }
}

async function grows(seen: bigint, { head, until, gone }: Waiting): Promise<boolean> {
  while (!head.stopped && !gone.aborted && performance.now() < until)
    if (await head.tick(seen)) return true;
  return false;
}
