import {
  GraphQLError,
  type ASTNode,
  type OperationDefinitionNode,
  type ValidationRule,
} from 'graphql';
import type { Refusal } from '../../base/refusal.ts';
import { shapeOf, type Shape } from './shape.ts';

/** A refusal as GraphQL reports it, at the place that caused it. */
export const refusedAt = (refusal: Refusal, node: ASTNode) =>
  new GraphQLError(refusal.message, { nodes: [node], originalError: refusal });

/**
 * A validation rule over the extent of each operation. It sees the text only, never the viewer:
 * Apollo keeps validated documents and shares them among viewers.
 */
export const shapeRule =
  (check: (shape: Shape) => Refusal | undefined): ValidationRule =>
  (context) => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const refusal = check(shapeOf(operation.selectionSet, context.getDocument()));
      if (refusal) context.reportError(refusedAt(refusal, operation));
    },
  });
