import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { newArguments } from './arguments.ts';
import { expandSet } from './expand.ts';
import type { ForeignReferences } from './references.ts';

/** An operation as it is planned and sent. */
export interface Prepared {
  /** Absent where nothing but introspection is asked. */
  readonly text?: string;
  readonly values: (variables: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Under which key the answer holds a referenced record's own key. */
  readonly answerKey: (key: string) => string;
  /** Whether a root field's records can be of any type. */
  readonly isMixed: (rootKey: string) => boolean;
}

/** What an operation is prepared from. */
export interface Preparing {
  readonly schema: GraphQLSchema;
  readonly references: ForeignReferences;
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operation without fragments, conditions and values, ready to be planned. */
export function prepare(preparing: Preparing): Prepared {
  const { schema, references, document, operationName, variables } = preparing;
  const operation = getOperationAST(document, operationName)!;
  const args = newArguments();
  const answerKey = answerKeys(document);
  const root = schema.getRootType(operation.operation)!;
  const expanding = {
    schema,
    references,
    variables,
    args,
    answerKey,
    fragments: fragmentsOf(document),
  };
  const selections = expandSet(operation.selectionSet, root, expanding);
  const text = selections.length === 0 ? undefined : textOf({ operation, selections, args });
  const mixed = mixedKeys(selections, root);
  return { text, values: args.values, answerKey, isMixed: (key) => mixed.has(key) };
}

function mixedKeys(
  selections: readonly SelectionNode[],
  root: GraphQLObjectType,
): ReadonlySet<string> {
  const fields = selections.filter((node) => node.kind === Kind.FIELD);
  const mixed = fields.filter(({ name }) => isMixed(root.getFields()[name.value]!.type));
  return new Set(mixed.map(({ alias, name }) => (alias ?? name).value));
}

/** A type of any record, or one through which such a type is reached before a record is. */
function isMixed(type: GraphQLOutputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type);
  if (!isObjectType(named)) return isAbstractType(named);
  if (named.getInterfaces().length > 0 || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => isMixed(field.type, seen));
}

function textOf(parts: {
  readonly operation: OperationDefinitionNode;
  readonly selections: ReturnType<typeof expandSet>;
  readonly args: ReturnType<typeof newArguments>;
}): string {
  return print({
    kind: Kind.OPERATION_DEFINITION,
    operation: parts.operation.operation,
    variableDefinitions: parts.args.definitions(),
    selectionSet: { kind: Kind.SELECTION_SET, selections: parts.selections },
  });
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}

/** A key answers under its own name, unless the operation gives that name to something else. */
function answerKeys(document: DocumentNode): (key: string) => string {
  const aliases = new Set<string>();
  visit(document, { Field: ({ alias }) => void (alias && aliases.add(alias.value)) });
  return (key) => {
    let free = key;
    while (aliases.has(free)) free += '_';
    return free;
  };
}
