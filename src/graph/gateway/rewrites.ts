import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { isTree, type Tree } from './tree.ts';

interface Rewrite {
  readonly path: readonly FetchNodePathSegment[];
  readonly renameKeyTo?: string;
  readonly setValueTo?: string;
}

/** Carries out the planner's rewrites: where two types gave one key to different fields, each gets its own back. */
export function rewrite(value: unknown, rewrites: readonly FetchRewrite[] = []): void {
  for (const one of rewrites) {
    const plain: Rewrite =
      'ValueSetter' in one ? one.ValueSetter : 'KeyRenamer' in one ? one.KeyRenamer : one;
    apply(value, plain.path, plain);
  }
}

function apply(value: unknown, [segment, ...rest]: Rewrite['path'], how: Rewrite): void {
  if (Array.isArray(value)) return value.forEach((one) => apply(one, [segment!, ...rest], how));
  if (!isTree(value) || !segment) return;
  if ('TypenameEquals' in segment) {
    if (isOneOf(value, segment.TypenameEquals)) apply(value, rest, how);
  } else if (rest.length > 0) apply(value[segment.Key], rest, how);
  else change(value, segment.Key, how);
}

const isOneOf = ({ __typename: name }: Tree, names: readonly string[]) =>
  name === undefined || names.includes(name as string);

function change(tree: Tree, key: string, { renameKeyTo, setValueTo }: Rewrite): void {
  if (setValueTo !== undefined) tree[key] = setValueTo;
  if (renameKeyTo === undefined || !(key in tree)) return;
  tree[renameKeyTo] = tree[key];
  delete tree[key];
}
