import { GraphQLError } from 'graphql';
import { subgraphUnavailable } from '../errors.ts';
import type { Path } from './places.ts';
import type { ReportedError } from './subgraph.ts';
import { isTree, newTree, type Tree } from './tree.ts';

/** An answer in the making. */
export interface Growing {
  /** What failed stands in its place as an error. */
  readonly data: Tree;
  /** Errors that have no place in `data`. */
  readonly errors: GraphQLError[];
  /** Whether a part could not be had at all: then what is null because of it is no fault of its own. */
  incomplete: boolean;
}

/** A part that nobody answered. */
export interface Missing {
  readonly department: string;
  readonly since: Date;
  readonly path: Path;
  readonly fields: readonly string[];
}

export const newAnswer = (): Growing => ({ data: newTree(), errors: [], incomplete: false });

/** Notes that a part is missing, and since when. */
export function addMissing(growing: Growing, { path, ...missing }: Missing): void {
  growing.incomplete = true;
  const originalError = subgraphUnavailable(missing);
  growing.errors.push(
    new GraphQLError(originalError.message, { path: pathOrNone(path), originalError }),
  );
}

const reported = new WeakSet<Error>();

/** Whether a subgraph reported the error, and not the shaping of the answer. */
export const isReportedError = (error: GraphQLError): boolean =>
  reported.has(error) || (error.originalError !== undefined && reported.has(error.originalError));

function reportedError({ message, extensions }: ReportedError, path?: Path): GraphQLError {
  const error = new GraphQLError(message, { path, extensions });
  reported.add(error);
  return error;
}

/** Notes an error that the whole operation has. */
export function addError(growing: Growing, error: ReportedError): void {
  growing.incomplete = true;
  growing.errors.push(reportedError(error));
}

/** Puts an error in its place, or in that of the nearest object around it that is there. */
export function plantError(growing: Growing, error: ReportedError, path: Path): void {
  const { parent, depth } = deepest(growing.data, path);
  const key = path[depth]!;
  const slot = parent as Record<string | number, unknown>;
  if (slot[key] instanceof Error) {
    const again = depth === path.length - 1 || slot[key].message === error.message;
    if (!again) growing.errors.push(reportedError(error, path));
    return;
  }
  // With a path of its own the error keeps it; without one it is given that of its place.
  const own = depth === path.length - 1 ? undefined : path;
  slot[key] = reportedError(error, own);
}

const isContainer = (value: unknown): value is Tree | unknown[] =>
  isTree(value) || Array.isArray(value);

function deepest(
  data: Tree,
  path: Path,
): { readonly parent: Tree | unknown[]; readonly depth: number } {
  let parent: Tree | unknown[] = data;
  let depth = 0;
  while (depth < path.length - 1) {
    const next: unknown = (parent as Record<string | number, unknown>)[path[depth]!];
    if (!isContainer(next)) break;
    parent = next;
    depth += 1;
  }
  return { parent, depth };
}

const pathOrNone = (path: Path) => (path.length > 0 ? path : undefined);
