import { getArgumentValues, } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { systemFields } from "./schema/system-fields.js";
/** `department` limits the reader to one subgraph: records of others are then known by reference only. */
export function selectionReader(catalogues, department) {
    const makers = new Map();
    const reader = {
        record: (catalogue, nodes, info) => {
            const fields = subfields(catalogue.typeName, nodes, info);
            return select(fields, { info, makers: makers.get(catalogue.typeName) });
        },
        connection: (catalogue, args, asked) => ({
            ...args,
            catalogue,
            keys: args[`${catalogue.key[0]}s`] ?? null,
            parts: partsOf(catalogue, asked, reader),
        }),
    };
    for (const catalogue of catalogues.all) {
        makers.set(catalogue.typeName, makersOf(catalogue, { catalogues, department, reader }));
    }
    return reader;
}
function select(fields, { info, makers }) {
    const selection = [];
    for (const [key, nodes] of fields) {
        const maker = makers.get(nodes[0].name.value);
        if (maker)
            selection.push(maker(key, { nodes, info }));
    }
    return selection;
}
function subfields(typeName, nodes, info) {
    const type = info.schema.getType(typeName);
    return collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
}
function makersOf(catalogue, making) {
    const own = [
        ['id', (key) => ({ kind: 'ID', key })],
        ['ref', (key) => ({ kind: 'REF', key })],
        ...systemFields(catalogue).map(({ name }) => [
            name,
            systemMaker(name, catalogue, making),
        ]),
        ...catalogue.fields.map((field) => [
            field.name,
            (key) => ({ kind: 'FIELD', key, field }),
        ]),
    ];
    return new Map([
        ...own,
        ...referenceMakers(catalogue, making),
        ...reverseMakers(catalogue, making),
    ]);
}
function systemMaker(name, catalogue, { reader }) {
    switch (name) {
        case 'withheld':
            return (key) => ({ kind: 'WITHHELD', key });
        case 'disputed':
            return (key) => ({ kind: 'DISPUTED', key });
        case 'versions':
            return (key, { nodes, info }) => {
                return { kind: 'VERSIONS', key, select: reader.record(catalogue, nodes, info) };
            };
        default:
            return (key) => ({ kind: 'SYSTEM', key, column: name });
    }
}
function referenceMakers(catalogue, { catalogues, department, reader }) {
    return catalogue.references.map((reference) => {
        const target = catalogues.byType.get(reference.target);
        const foreign = department !== undefined && target.owner !== department;
        const maker = (key, { nodes, info }) => {
            const select = reader.record(target, nodes, info);
            return { kind: 'REFERENCE', key, reference, target, foreign, select };
        };
        return [reference.name, maker];
    });
}
function reverseMakers(catalogue, { catalogues, reader }) {
    return catalogue.reverses.map((reverse) => {
        const source = catalogues.byType.get(reverse.source);
        const maker = (key, asked) => {
            const type = asked.info.schema.getType(catalogue.typeName);
            const definition = type.getFields()[reverse.name];
            const args = getArgumentValues(definition, asked.nodes[0], asked.info.variableValues);
            const connection = reader.connection(source, args, asked);
            return { kind: 'REVERSE', key, reverse, connection };
        };
        return [reverse.name, maker];
    });
}
function partsOf(catalogue, { nodes, info }, reader) {
    const fields = subfields(`${catalogue.typeName}Connection`, nodes, info);
    return [...fields].flatMap(([key, [first, ...rest]]) => {
        const inner = [first, ...rest];
        switch (first.name.value) {
            case 'nodes':
                return [{ kind: 'NODES', key, select: reader.record(catalogue, inner, info) }];
            case 'edges':
                return [
                    { kind: 'EDGES', key, parts: edgePartsOf(catalogue, { nodes: inner, info }, reader) },
                ];
            case 'pageInfo':
                return [{ kind: 'PAGE_INFO', key }];
            case 'totalCount':
                return [{ kind: 'TOTAL_COUNT', key }];
            default:
                return [];
        }
    });
}
function edgePartsOf(catalogue, { nodes, info }, reader) {
    const fields = subfields(`${catalogue.typeName}Edge`, nodes, info);
    return [...fields].flatMap(([key, inner]) => {
        const name = inner[0].name.value;
        if (name === 'cursor')
            return [{ kind: 'CURSOR', key }];
        if (name !== 'node')
            return [];
        return [{ kind: 'NODE', key, select: reader.record(catalogue, inner, info) }];
    });
}
