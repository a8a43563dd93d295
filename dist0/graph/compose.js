import { composeServices, transformSupergraphToPublicSchema, } from '@theguild/federation-composition';
import { Kind, parse, print } from 'graphql';
import { readDeclarations } from "../catalogue/declarations.js";
import { cannotCompose } from "./errors.js";
import { PLATFORM, subgraphSdl } from "./schema/subgraph.js";
/** Catalogues -> Federation 2 subgraphs -> supergraph -> public API schema. */
export function composeCatalogues(catalogues, schemaDir) {
    const platform = platformSdl(schemaDir);
    const departments = [...new Set([...catalogues.subgraphs.keys(), PLATFORM])].sort();
    const subgraphs = new Map(departments.map((name) => [name, subgraphSdl(name, catalogues, platform)]));
    const services = [...subgraphs].map(([name, sdl]) => ({
        name,
        typeDefs: parse(sdl),
        url: `http://${name}.subgraph.invalid/graphql`,
    }));
    const { supergraphSdl, errors } = composeServices(services);
    if (!supergraphSdl)
        throw cannotCompose(errors ?? []);
    const apiSdl = print(transformSupergraphToPublicSchema(parse(supergraphSdl)));
    return { subgraphSdl: subgraphs, supergraphSdl, apiSdl };
}
/** Where the platform's own types stand, by file of schema/. */
const isExchange = (node) => node.loc?.source.name.endsWith('exchange.graphql');
function platformSdl(schemaDir) {
    const nodes = readDeclarations(schemaDir).language.filter((node) => node.kind !== Kind.DIRECTIVE_DEFINITION && !isPublishWithin(node));
    return { shared: nodes.filter((node) => !isExchange(node)), exchange: nodes.filter(isExchange) };
}
/** The one input that only the declaration language uses. */
const isPublishWithin = (node) => node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value === 'PublishWithin';
