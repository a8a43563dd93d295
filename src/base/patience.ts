import { wrongSetting } from './errors.ts';
import { setting, type Environment } from './settings.ts';

/** For how many seconds a slow client is waited for. */
export interface Patience {
  /** For the head of a request. */
  readonly headers: number;
  /** For all of a request. */
  readonly request: number;
  /** For a reader who takes nothing of his answer. */
  readonly stalled: number;
}

const usual: Patience = { headers: 20, request: 300, stalled: 120 };
const name = 'MULU_PATIENCE';

/** What differs from the usual: headers=10,request=60. */
export function readPatience(env: Environment): Patience {
  const given = setting.list(env, name).map((pair) => {
    const [, part, seconds] = /^(headers|request|stalled)=([1-9]\d{0,3})$/.exec(pair) ?? [];
    if (!part)
      throw wrongSetting(name, 'must list headers=, request= or stalled=<seconds, to 9999>', pair);
    return [part, Number(seconds)] as const;
  });
  const patience: Patience = { ...usual, ...Object.fromEntries(given) };
  if (patience.headers > patience.request)
    throw wrongSetting(name, 'must not wait longer for a head than for the whole request');
  return patience;
}
