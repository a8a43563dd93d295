import type {
  FlattenNodePathSegment,
  InputRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { findPlaces, type IsOf, type Path, type Place, type Types } from './places.ts';
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
export function gather(data: Tree, wanted: Wanted, types: Types): Gathered {
  const known = new Map<string, { readonly representation: Tree; readonly places: Place[] }>();
  const roots = wanted.paths.flatMap((path) => {
    const found = findPlaces(data, path, types);
    const told = found.places.filter((place) => add(place, { wanted, types, known }));
    return found.roots ?? told.map((place) => place.path);
  });
  const each = [...known.values()];
  if (roots.length > 0 && each.length === 0)
    return { representations: bare(wanted), places: [], roots };
  return {
    representations: each.map(({ representation }) => representation),
    places: each.map(({ places }) => places),
    roots,
  };
}

/** Of nothing: a subgraph plans what it is asked of such types, refuses and notes, and answers null. */
function bare({ requires }: Wanted): readonly Tree[] {
  return requires.flatMap((one) =>
    one.kind === 'InlineFragment'
      ? [Object.assign(newTree(), { __typename: one.typeCondition })]
      : [],
  );
}

interface Adding {
  readonly wanted: Wanted;
  readonly types: Types;
  readonly known: Map<string, { readonly representation: Tree; readonly places: Place[] }>;
}

/** Whether the object says enough of itself to be asked for. */
function add(place: Place, { wanted, types, known }: Adding): boolean {
  const representation = represent(place.tree, wanted.requires, types.isOf);
  if (!representation) return false;
  rewrite(representation, wanted.inputRewrites);
  const text = JSON.stringify(representation);
  const same = known.get(text);
  if (same) same.places.push(place);
  else known.set(text, { representation, places: [place] });
  return true;
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
