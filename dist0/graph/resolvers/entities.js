import { isUnionType } from 'graphql';
import { fieldOf } from "../../catalogue/model.js";
import { askRecords, askStubs } from "../../query/ask.js";
import { tooManyKeys } from "../../query/errors.js";
import { locate } from "../../query/global-id.js";
import { askingOf } from "../asking.js";
import { entityUnclear } from "../errors.js";
const mostRepresentations = 10_000;
/** `_entities`: each representation is checked by itself, and read through the same door as everything else. */
export function entities(subgraph) {
    return async (_root, args, context, info) => {
        const asked = args['representations'];
        if (asked.length > mostRepresentations)
            throw tooManyKeys(asked.length, mostRepresentations);
        const representations = asked.map((one) => representationOf(one, info));
        const answers = new Map();
        const types = new Set(representations.map((one) => one.__typename));
        await Promise.all([...types].map(async (typeName) => {
            const ofType = representations.filter((one) => one.__typename === typeName);
            const reading = readType({ ofType, typeName, info }, context, subgraph);
            // What is refused of one type is answered of the others.
            const found = types.size === 1 ? await reading : await reading.catch(forEach(ofType));
            ofType.forEach((one, i) => answers.set(one, typed(found[i], typeName)));
        }));
        return representations.map((one) => answers.get(one));
    };
}
const forEach = (ofType) => (error) => ofType.map(() => error);
const typed = (found, __typename) => found && !(found instanceof Error) ? { ...found, __typename } : (found ?? null);
function representationOf(value, { schema }) {
    const typeName = value?.__typename;
    const union = schema.getType('_Entity');
    const known = isUnionType(union) && union.getTypes().some(({ name }) => name === typeName);
    if (!known)
        throw entityUnclear(String(typeName));
    return { ...value };
}
async function readType({ ofType, typeName, info }, context, { catalogues, department, reader }) {
    const catalogue = catalogues.byType.get(typeName);
    const select = reader.record(catalogue, info.fieldNodes, info);
    const reading = { catalogue, select, context };
    return catalogue.owner === department ? readOwn(ofType, reading) : readStubs(ofType, reading);
}
/** Own records, by id or by their single key; two statements at most. */
async function readOwn(ofType, { catalogue, select, context }) {
    const wanted = ofType.map((one) => (isBare(one) ? undefined : keyOf(one, catalogue)));
    const ways = new Set(wanted.flatMap((one) => one?.by ?? []));
    const found = new Map();
    await Promise.all([...(ways.size > 0 ? ways : ['ID'])].map(async (by) => {
        const values = [...new Set(wanted.flatMap((one) => (one?.by === by ? one.value : [])))];
        const answers = await askRecords({ catalogue, by, values, select }, askingOf(context));
        values.forEach((value, i) => found.set(`${by} ${value}`, answers[i] ?? null));
    }));
    return wanted.map((one) => (one ? (found.get(`${one.by} ${one.value}`) ?? null) : null));
}
/**
 * A type and no key: no record. What would be asked of one is planned all the same, so that what is refused
 * or withheld never depends on what there is.
 */
const isBare = (representation) => Object.keys(representation).length === 1;
function keyOf(representation, catalogue) {
    const { id, ref } = representation;
    if (typeof id === 'string') {
        const located = locate(id);
        return located?.typeName === catalogue.typeName
            ? { by: 'ID', value: located.id }
            : undefined;
    }
    const key = catalogue.key.length === 1 ? fieldOf(catalogue, catalogue.key[0]) : undefined;
    const value = key && (ref ?? representation[key.name]);
    if (typeof value !== 'string' && typeof value !== 'number')
        throw entityUnclear(catalogue.typeName);
    return { by: 'KEY', value: String(value) };
}
/** Another department's records: what points to them from here. */
async function readStubs(ofType, { catalogue, select, context }) {
    const refs = ofType.map((one) => (isBare(one) ? undefined : refOf(one)));
    const keys = refs.filter((ref) => ref !== undefined);
    const found = await askStubs({ target: catalogue, keys, select }, askingOf(context));
    const answers = found.values();
    return refs.map((ref) => (ref === undefined ? null : answers.next().value));
}
function refOf({ __typename, ref }) {
    if (typeof ref !== 'string')
        throw entityUnclear(__typename);
    return ref;
}
