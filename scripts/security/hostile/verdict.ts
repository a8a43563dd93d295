import type { HostileRun } from '../hostile.ts';

// 503: too busy, with Retry-After (docs/errors.md).
const documented: ReadonlySet<string> = new Set(['503']);

/** How many answers of 5xx were no documented refusal. */
export const faultsIn = ({ attacks, attacked }: HostileRun): number =>
  [...Object.values(attacks), attacked.statuses]
    .flatMap((statuses) => Object.entries(statuses))
    .filter(([status]) => status.startsWith('5') && !documented.has(status))
    .reduce((sum, [, count]) => sum + count, 0);

/** How much slower the client's slowest hundredth was under attack. */
export const slowdownOf = ({ quiet, attacked }: HostileRun): number =>
  Math.round((attacked.p99 / quiet.p99) * 10) / 10;

/** What a run should not have shown, a sentence each. */
export function failingsOf(run: HostileRun): readonly string[] {
  const { memory, attacked } = run;
  const refused = Object.keys(attacked.statuses).filter((status) => status !== '200');
  return [
    ...(slowdownOf(run) < 5
      ? []
      : [`the client's p99 is ${slowdownOf(run)} times its quiet value`]),
    ...(refused.length === 0 ? [] : [`the client was answered ${refused.join(', ')}`]),
    ...(memory.lateMost <= memory.earlyMost * 1.25 ? [] : ['memory grows']),
    ...(faultsIn(run) === 0 ? [] : [`${faultsIn(run)} answers of 5xx are no documented refusal`]),
  ];
}
