import { Kind } from 'graphql';
/** Reads `[PenaltyKind!]!` and the like. */
export function shapeOf(type) {
    if (type.kind === Kind.NON_NULL_TYPE)
        return { ...shapeOf(type.type), nullable: false };
    if (type.kind === Kind.NAMED_TYPE)
        return { named: type.name.value, list: false, nested: false, nullable: true };
    const inner = shapeOf(type.type);
    return { named: inner.named, list: true, nested: inner.list, nullable: true };
}
