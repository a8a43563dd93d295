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
export const checkCost = (costed: Costed, viewer: Pick<Viewer, 'kind'>): Charge =>
  checkedCharge(operationCost(costed), viewer);

/** The same for an operation whose cost is known. */
export function checkedCharge(requested: number, { kind }: Pick<Viewer, 'kind'>): Charge {
  const charge = { requested, limit: budgets[kind] };
  if (charge.requested <= charge.limit) return charge;
  throw tooCostly({ limit: charge.limit, found: charge.requested });
}

/** What an operation costs, before any of it is executed. */
export function operationCost(costed: Costed): number {
  const { schema, document, operation, variables } = costed;
  const given = givenBy(operation, variables);
  const known = lastCounts.get(document);
  if (known?.schema === schema && known.operation === operation && isAlike(known, given))
    return known.cost;
  const reads: Reading[] = [];
  const cost = countCost(costed, noting(given, reads));
  if (reads.every(({ found }) => isSize(found)))
    lastCounts.set(document, { schema, operation, reads, cost });
  return cost;
}

function countCost({ schema, document, operation }: Costed, given: Given): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const counting = { schema, fragments: fragmentsOf(document), given, known: new Map() };
  return costOf(operation.selectionSet, root, counting);
}

/** What the cost of an operation was last, and what of its variables it was counted from. */
interface Counted extends Pick<Costed, 'schema' | 'operation'> {
  readonly reads: readonly Reading[];
  readonly cost: number;
}

interface Reading {
  readonly of: keyof Given;
  readonly name: string;
  readonly found: unknown;
}

// Most operations come again with other keys alone, on which no cost depends. Nothing else that was sent is kept.
const lastCounts = new WeakMap<DocumentNode, Counted>();

const isAlike = ({ reads }: Counted, given: Given) =>
  reads.every(({ of, name, found }) => given[of](name) === found);

const isSize = (found: unknown) => typeof (found ?? 0) === 'number';

/** The same, and what is read of it is noted. */
function noting(given: Given, reads: Reading[]): Given {
  const note = <T>(of: keyof Given, name: string, found: T): T => {
    reads.push({ of, name, found });
    return found;
  };
  return {
    value: (name) => note('value', name, given.value(name)),
    objects: (name) => note('objects', name, given.objects(name)),
  };
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
