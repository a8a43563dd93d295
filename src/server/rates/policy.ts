import type { LimitedKind, LimitSettings } from '../../base/limit-settings.ts';

/** So many requests in so many seconds, counted under a name. */
export interface Policy {
  readonly name: string;
  readonly quota: number;
  readonly seconds: number;
}

/** What holds for one kind of sender: requests a minute, and a day. */
export function policiesOf(
  kind: LimitedKind,
  { perMinute, perDay }: Pick<LimitSettings, 'perMinute' | 'perDay'>,
): readonly Policy[] {
  const [minutely, daily] = [perMinute[kind], perDay[kind]];
  return [
    ...(minutely === undefined ? [] : [{ name: kind, quota: minutely, seconds: 60 }]),
    ...(daily === undefined ? [] : [{ name: `${kind}-day`, quota: daily, seconds: 86_400 }]),
  ];
}

/** How many of a quota a process takes at once from what all processes share: a hundredth. */
export const blockOf = ({ quota }: Policy): number => Math.ceil(quota / 100);
