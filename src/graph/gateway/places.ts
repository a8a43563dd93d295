import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isTree, type Tree } from './tree.ts';

/** Where something stands in the answer. */
export type Path = readonly (string | number)[];

/** An object of the answer that a subgraph is to say more of. */
export interface Place {
  readonly tree: Tree;
  readonly path: Path;
}

/** What stands at a path of the plan. */
export interface Found {
  readonly places: readonly Place[];
  /**
   * The roots that the path leads through: a root field, or each record of a field of any type. The part
   * below them is asked for even where it is empty, so that what is refused or withheld never depends on it.
   */
  readonly roots: readonly Path[];
}

/** Whether an object is of a type, or of one of an abstract type's. */
export type IsOf = (tree: Tree, type: string) => boolean;

/** Finds the objects at a path of the plan. */
export function findPlaces(data: Tree, path: readonly FlattenNodePathSegment[], isOf: IsOf): Found {
  const places: Place[] = [];
  const roots: Path[] = [];
  const narrowed = path.some((segment) => typeof segment === 'object' && 'TypeCondition' in segment);
  const walk = (value: unknown, at: Path, i: number, below: boolean): void => {
    if (Array.isArray(value)) return value.forEach((one, n) => walk(one, [...at, n], i, below));
    const segment = path[i];
    if (segment === '@') return walk(value, at, i + 1, below);
    if (!isTree(value)) return;
    if (segment === undefined) return void places.push({ tree: value, path: at });
    if ('Field' in segment) return walk(value[segment.Field], [...at, segment.Field], i + 1, below);
    if (!segment.TypeCondition.some((type) => isOf(value, type))) return;
    if (!below) roots.push(at);
    walk(value, at, i + 1, true);
  };
  walk(data, [], 0, false);
  return { places, roots: narrowed ? roots : rootOf(data, path) };
}

/** The root field of a path; a field that was not answered, or failed, is not asked for more. */
function rootOf(data: Tree, [first]: readonly FlattenNodePathSegment[]): readonly Path[] {
  if (typeof first !== 'object' || !('Field' in first)) return [];
  const value = data[first.Field];
  return value === undefined || value instanceof Error ? [] : [[first.Field]];
}
