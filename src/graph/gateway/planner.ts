import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { noPlanner, planTooLong } from '../errors.ts';
import { leastRecent } from './least-recent.ts';

/** Says which subgraphs answer which part of an operation, and in what order. */
export type Planner = (operation: string) => Promise<QueryPlan>;

/** Far more than the largest operation within our limits takes. */
const longest = 5_000;
const kept = 1_000;

const noLabels: ReadonlySet<string> = new Set();

/** The planner of a supergraph; each operation is planned once. */
export async function loadPlanner(supergraphSdl: string): Promise<Planner> {
  const { QueryPlanner } = await loadAddon();
  const planner = new QueryPlanner(supergraphSdl);
  const plan = (operation: string) =>
    planner
      .planAsync(operation, null, noLabels as Set<string>, 0, AbortSignal.timeout(longest))
      .catch((error: unknown) => {
        throw isAbort(error) ? planTooLong(longest) : error;
      });
  return leastRecent(plan, kept);
}

// Native code, for Linux with glibc and macOS only: whoever runs no gateway never loads it.
async function loadAddon() {
  try {
    return await import('@graphql-hive/router-query-planner');
  } catch (error) {
    throw noPlanner(error);
  }
}

const isAbort = (error: unknown) =>
  error instanceof Error && /abort|timed? ?out/i.test(`${error.name} ${error.message}`);
