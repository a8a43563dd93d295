import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isTree, type Tree } from './tree.ts';

/** Where something stands in the answer. */
export type Path = readonly (string | number)[];

/** An object of the answer that a subgraph is to say more of. */
export interface Place {
  readonly tree: Tree;
  readonly path: Path;
  /** The root field, or the record of any type, that it belongs to. */
  readonly root: Path;
}

/** What stands at a path of the plan. */
export interface Found {
  readonly places: readonly Place[];
  /**
   * The roots that the path leads through: a root field, or each record of a field of any type. The part
   * below them is asked for even where it is empty, so that what is refused or withheld never depends on it.
   * Undefined where the places themselves are such records.
   */
  readonly roots: readonly Path[] | undefined;
}

/** Whether an object is of a type, or of one of an abstract type's. */
export type IsOf = (tree: Tree, type: string) => boolean;

/** What tells types, and root fields whose records can be of any type, apart. */
export interface Types {
  readonly isOf: IsOf;
  readonly isMixed: (rootKey: string) => boolean;
}

/** Finds the objects at a path of the plan. */
export function findPlaces(
  data: Tree,
  path: readonly FlattenNodePathSegment[],
  { isOf, isMixed }: Types,
): Found {
  const [first] = path;
  if (typeof first !== 'object' || !('Field' in first)) return { places: [], roots: [] };
  const finding: Finding = { path, isOf, places: [], roots: [] };
  const { places, roots } = finding;
  const root = isMixed(first.Field) ? undefined : [first.Field];
  walk(data, { at: [], i: 0, root }, finding);
  if (root) return { places, roots: rootOf(data, first.Field) };
  const narrowed = path.some((one) => typeof one === 'object' && 'TypeCondition' in one);
  return { places, roots: narrowed ? roots : undefined };
}

interface Finding {
  readonly path: readonly FlattenNodePathSegment[];
  readonly isOf: IsOf;
  readonly places: Place[];
  readonly roots: Path[];
}

/** How far a walk has come: where in the answer, to which segment, and below which root, once that is known. */
interface Step {
  readonly at: Path;
  readonly i: number;
  readonly root: Path | undefined;
}

function walk(value: unknown, step: Step, finding: Finding): void {
  const { at, i, root } = step;
  if (Array.isArray(value))
    return value.forEach((one, n) => walk(one, { ...step, at: [...at, n] }, finding));
  const segment = finding.path[i];
  if (segment === '@') return walk(value, { ...step, i: i + 1 }, finding);
  if (!isTree(value)) return;
  if (segment === undefined)
    return void finding.places.push({ tree: value, path: at, root: root ?? at });
  if ('Field' in segment) {
    const key = segment.Field;
    return walk(value[key], { at: [...at, key], i: i + 1, root }, finding);
  }
  if (!segment.TypeCondition.some((type) => finding.isOf(value, type))) return;
  if (!root) finding.roots.push(at);
  walk(value, { at, i: i + 1, root: root ?? at }, finding);
}

/** A root field that was not answered, or failed, is not asked for more. */
function rootOf(data: Tree, key: string): readonly Path[] {
  const value = data[key];
  return value === undefined || value instanceof Error ? [] : [[key]];
}
