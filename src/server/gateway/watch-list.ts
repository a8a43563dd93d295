import { checkCodes, type WatchList } from '../../changes/watch-list.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import { PLATFORM } from '../../graph/schema/subgraph.ts';
import { requestRefused } from '../errors.ts';
import type { FeedAsked } from '../feed/asked.ts';
import type { Platform } from '../platform.ts';
import { reach } from './read.ts';

type Asked = Omit<FeedAsked, 'after' | 'wait'>;

/** The question with the reader's watch list as it is now: the platform's server keeps it, the others are told its codes. */
export async function withListedCodes(
  asked: Asked,
  viewer: Viewer,
  platform: Platform,
): Promise<Asked> {
  if (!asked.watched) return asked;
  const call = { department: PLATFORM, method: 'GET', path: '/feed/watch-list', viewer };
  const text = await reach(call, platform);
  if (text === undefined) throw requestRefused.departmentUnreachable(PLATFORM);
  const codes = [...(asked.codes ?? []), ...(JSON.parse(text) as WatchList).codes];
  checkCodes(codes);
  return { ...asked, watched: false, codes };
}
