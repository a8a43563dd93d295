import type { Catalogues } from '../../catalogue/model.ts';

/** A reference across departments: only the target's owner knows whether there is such a record to see. */
export interface ForeignReference {
  readonly target: string;
  /** The target's key, which nobody but its owner can answer. */
  readonly key: string;
}

/** By coordinate ("PenaltyDecision.party"). */
export type ForeignReferences = ReadonlyMap<string, ForeignReference>;

/** Every reference whose target another department keeps. */
export function foreignReferences({ all, byType }: Catalogues): ForeignReferences {
  const found = all.flatMap(({ typeName, owner, references }) =>
    references.flatMap(({ name, target }): [string, ForeignReference][] => {
      const catalogue = byType.get(target)!;
      if (catalogue.owner === owner) return [];
      return [[`${typeName}.${name}`, { target, key: catalogue.key[0]! }]];
    }),
  );
  return new Map(found);
}
