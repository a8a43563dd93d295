import { getNamedType, getNullableType, isListType, isScalarType, Kind } from 'graphql';
/** How many entries a field is asked for: a page's length, or that of a list of keys; else undefined. */
export function askedFor(node, field, given) {
    const sizes = (node.arguments ?? []).flatMap((argument) => {
        if (pages.has(argument.name.value))
            return pageSize(plain(argument.value, given)) ?? [];
        return takesKeys(field, argument.name.value) ? (keyCount(argument.value, given) ?? []) : [];
    });
    return sizes.length > 0 ? Math.max(...sizes) : undefined;
}
/** How many objects stand in the arguments: each condition of a filter is work for the database. */
export function objectsIn(args, given) {
    return args.reduce((sum, argument) => sum + objectsInLiteral(argument.value, given), 0);
}
/** How many objects a value holds, at any depth; without recursion, which a hostile value would exhaust. */
export function countObjects(value) {
    const open = [value];
    let count = 0;
    while (open.length > 0) {
        const next = open.pop();
        if (typeof next !== 'object' || next === null)
            continue;
        if (!Array.isArray(next))
            count += 1;
        for (const inner of Object.values(next))
            open.push(inner);
    }
    return count;
}
const pages = new Set(['first', 'last']);
// Longer pages are refused where they are planned, with a sentence of their own.
const longestPage = 200;
function takesKeys({ args }, name) {
    const type = args.find((one) => one.name === name)?.type;
    return (type !== undefined && isListType(getNullableType(type)) && isScalarType(getNamedType(type)));
}
function keyCount(value, given) {
    return value.kind === Kind.VARIABLE
        ? keysSent(given.value(value.name.value))
        : keysWritten(value);
}
// GraphQL takes a single value for a list of one.
function keysSent(value) {
    if (value === undefined || value === null)
        return undefined;
    return Array.isArray(value) ? value.length : 1;
}
function keysWritten(value) {
    if (value.kind === Kind.NULL)
        return undefined;
    return value.kind === Kind.LIST ? value.values.length : 1;
}
function pageSize(value) {
    const size = Number(value ?? Number.NaN);
    return Number.isFinite(size) ? Math.min(Math.max(size, 0), longestPage) : undefined;
}
function plain(value, given) {
    if (value.kind === Kind.VARIABLE)
        return given.value(value.name.value);
    return value.kind === Kind.INT ? value.value : undefined;
}
function objectsInLiteral(value, given) {
    if (value.kind === Kind.VARIABLE)
        return given.objects(value.name.value);
    if (value.kind === Kind.LIST)
        return value.values.reduce((sum, one) => sum + objectsInLiteral(one, given), 0);
    if (value.kind !== Kind.OBJECT)
        return 0;
    return value.fields.reduce((sum, field) => sum + objectsInLiteral(field.value, given), 1);
}
