import type {
  FlattenNodePathSegment,
  InputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { findPlaces, type IsOf, type Path, type Place } from './places.ts';
import { rewrite } from './rewrites.ts';
import { isTree, newTree, type Tree } from './tree.ts';

/** Which objects a subgraph is asked for, and by what it knows them. */
export interface Wanted {
  readonly paths: readonly (readonly FlattenNodePathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites?: readonly InputRewrite[];
}

/** Representations, each once, and the places of the answer that each stands for. */
export interface Gathered {
  readonly representations: readonly Tree[];
  readonly places: readonly (readonly Place[])[];
  readonly roots: readonly Path[];
}

/** Gathers the objects that stand at those paths. */
export function gather(data: Tree, wanted: Wanted, isOf: IsOf): Gathered {
  const found = wanted.paths.map((path) => findPlaces(data, path, isOf));
  const known = new Map<string, { readonly representation: Tree; readonly places: Place[] }>();
  for (const place of found.flatMap(({ places }) => places)) {
    const representation = represent(place.tree, wanted.requires, isOf);
    if (!representation) continue;
    rewrite(representation, wanted.inputRewrites);
    const text = JSON.stringify(representation);
    const same = known.get(text);
    if (same) same.places.push(place);
    else known.set(text, { representation, places: [place] });
  }
  const each = [...known.values()];
  return {
    representations: each.map(({ representation }) => representation),
    places: each.map(({ places }) => places),
    roots: found.flatMap(({ roots }) => roots),
  };
}

function represent(
  tree: Tree,
  requires: readonly RequiresSelection[],
  isOf: IsOf,
): Tree | undefined {
  const made = newTree();
  for (const one of requires) {
    if (one.kind === 'InlineFragment' && isOf(tree, one.typeCondition)) {
      Object.assign(made, represent(tree, one.selections, isOf));
    }
    if (one.kind !== 'Field') continue;
    const value = tree[one.alias ?? one.name];
    if (value === undefined || value === null) continue;
    made[one.name] =
      one.selections?.length && isTree(value) ? represent(value, one.selections, isOf) : value;
  }
  const told = Object.keys(made).some((key) => key !== '__typename');
  return told ? made : undefined;
}
