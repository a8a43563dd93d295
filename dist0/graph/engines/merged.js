import { execute, parse } from 'graphql';
import { executable } from "../executable.js";
import { resolversOf } from "../resolvers.js";
import { operationOnRecord } from "./on-record.js";
/** One process: all subgraphs as one executable schema, from the same composed SDL, without a hop. */
export function mergedEngine(catalogues, { apiSdl }) {
    const schema = executable(parse(apiSdl), resolversOf(catalogues), catalogues);
    return {
        schema,
        execute: ({ document, operationName, variables, context }) => operationOnRecord(context, (contextValue) => execute({ schema, document, operationName, variableValues: variables, contextValue })),
        close: () => Promise.resolve(),
    };
}
