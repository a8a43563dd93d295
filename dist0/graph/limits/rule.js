import { GraphQLError, } from 'graphql';
import { shapeOf } from "./shape.js";
/** A refusal as GraphQL reports it, at the place that caused it. */
export const refusedAt = (refusal, node) => new GraphQLError(refusal.message, { nodes: [node], originalError: refusal });
/**
 * A validation rule over the extent of each operation. It sees the text only, never the viewer:
 * Apollo keeps validated documents and shares them among viewers.
 */
export const shapeRule = (check) => (context) => ({
    OperationDefinition(operation) {
        const refusal = check(shapeOf(operation.selectionSet, context.getDocument()));
        if (refusal)
            context.reportError(refusedAt(refusal, operation));
    },
});
