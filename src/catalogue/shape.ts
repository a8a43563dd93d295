import { Kind, type TypeNode } from 'graphql';

/** A field's type: what is held, whether many, whether none may be. */
export interface Shape {
  readonly named: string;
  readonly list: boolean;
  /** A list of lists, which no column holds. */
  readonly nested: boolean;
  readonly nullable: boolean;
}

/** Reads `[PenaltyKind!]!` and the like. */
export function shapeOf(type: TypeNode): Shape {
  if (type.kind === Kind.NON_NULL_TYPE) return { ...shapeOf(type.type), nullable: false };
  if (type.kind === Kind.NAMED_TYPE)
    return { named: type.name.value, list: false, nested: false, nullable: true };
  const inner = shapeOf(type.type);
  return { named: inner.named, list: true, nested: inner.list, nullable: true };
}
