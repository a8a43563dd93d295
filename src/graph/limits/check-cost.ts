import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import type { Viewer } from '../../disclosure/viewer.ts';
import { budgets } from './bounds.ts';
import { costOf } from './cost.ts';
import { tooCostly } from './errors.ts';
import { fragmentsOf } from './shape.ts';
import { countObjects, type Given } from './sizes.ts';

/** A validated operation with the variables that were sent with it. */
export interface Costed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an operation costs, and what its viewer may spend on one. */
export interface Charge {
  readonly requested: number;
  readonly limit: number;
}

/** The charge of an operation; one that asks for more objects than this kind of viewer may have at once is refused. */
export function checkCost(costed: Costed, { kind }: Pick<Viewer, 'kind'>): Charge {
  const charge = { requested: operationCost(costed), limit: budgets[kind] };
  if (charge.requested <= charge.limit) return charge;
  throw tooCostly({ limit: charge.limit, found: charge.requested });
}

/** What an operation costs, before any of it is executed. */
export function operationCost({ schema, document, operation, variables }: Costed): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const given = givenBy(operation, variables);
  const counting = { schema, fragments: fragmentsOf(document), given, known: new Map() };
  return costOf(operation.selectionSet, root, counting);
}

function givenBy(operation: OperationDefinitionNode, variables: Costed['variables']): Given {
  const defaults = defaultsOf(operation);
  const counted = new Map<string, number>();
  const value = (name: string) =>
    (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? defaults.get(name);
  const objects = (name: string) => {
    const known = counted.get(name) ?? countObjects(value(name));
    counted.set(name, known);
    return known;
  };
  return { value, objects };
}

// Of a default only what sizes are read from: a number, or the length of a list.
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Map<string, unknown> {
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue: value } of variableDefinitions) {
    if (value?.kind === Kind.INT) defaults.set(variable.name.value, Number(value.value));
    if (value?.kind === Kind.LIST)
      defaults.set(
        variable.name.value,
        value.values.map(() => null),
      );
  }
  return defaults;
}
