import { execute, Kind, parse, visit } from 'graphql';
import { departmentUnknown } from "../errors.js";
import { executable } from "../executable.js";
import { resolversOf } from "../resolvers.js";
import { entities } from "../resolvers/entities.js";
import { selectionReader } from "../selection.js";
import { operationOnRecord } from "./on-record.js";
/** One department's Federation 2 subgraph: `_service`, `_entities`, and its own root fields, under the same rules. */
export function subgraphEngine(catalogues, composed, department) {
    const sdl = composed.subgraphSdl.get(department);
    if (sdl === undefined)
        throw departmentUnknown(department, [...composed.subgraphSdl.keys()]);
    const resolvers = resolversOf(catalogues, department);
    const schema = executable(subgraphDocument(sdl), {
        ...resolvers,
        Query: {
            ...resolvers.Query,
            _service: () => ({ sdl }),
            _entities: entities({
                catalogues,
                department,
                reader: selectionReader(catalogues, department),
            }),
        },
    }, catalogues);
    return {
        schema,
        execute: ({ document, operationName, variables, context }) => operationOnRecord(context, (contextValue) => execute({ schema, document, operationName, variableValues: variables, contextValue })),
        close: () => Promise.resolve(),
    };
}
const machinery = `
extend type Query {
  _service: _Service!
  _entities(representations: [_Any!]!): [_Entity]!
}
type _Service { sdl: String! }
scalar _Any
`;
/** The subgraph's SDL as graphql-js takes it: federation's directives are for composers only. */
function subgraphDocument(sdl) {
    const stripped = visit(parse(sdl), {
        SchemaExtension: () => null,
        Directive: (node) => (federation.has(node.name.value) ? null : undefined),
    });
    const entityTypes = stripped.definitions.flatMap((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && /@key/.test(keysOf(sdl, node.name.value))
        ? [node.name.value]
        : []);
    const union = `union _Entity = ${entityTypes.join(' | ')}`;
    return {
        ...stripped,
        definitions: [...stripped.definitions, ...parse(machinery + union).definitions],
    };
}
const federation = new Set(['key', 'shareable', 'inaccessible', 'composeDirective', 'link']);
/** The head of a type's declaration, where its keys stand. */
const keysOf = (sdl, name) => new RegExp(String.raw `^type ${name}\b[^{]*`, 'm').exec(sdl)?.[0] ?? '';
