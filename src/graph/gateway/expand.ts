import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Arguments } from './arguments.ts';
import type { ForeignReferences } from './references.ts';

/** What an expansion reads and writes besides the selection itself. */
export interface Expanding {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced; only those of @skip and @include are looked at. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly references: ForeignReferences;
  readonly args: Arguments;
  /** Under which key the answer holds a target's key. */
  readonly answerKey: (key: string) => string;
}

/**
 * A selection as it is planned: fragments put in place, conditions decided, arguments as variables,
 * and every reference across departments asked for the key that only the owner has.
 */
export function expandSet(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  expanding: Expanding,
): SelectionNode[] {
  return selections.flatMap((node) =>
    skipped(node, expanding) ? [] : expandOne(node, type, expanding),
  );
}

function skipped(node: SelectionNode, { variables }: Expanding): boolean {
  if (!node.directives?.length) return false;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return true;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] === false;
}

function expandOne(
  node: SelectionNode,
  type: GraphQLCompositeType,
  expanding: Expanding,
): SelectionNode[] {
  if (node.kind === Kind.FIELD) return expandField(node, type, expanding);
  if (node.kind === Kind.INLINE_FRAGMENT) return expandFragment(node, type, expanding);
  const fragment = expanding.fragments.get(node.name.value);
  return fragment ? expandFragment(fragment, type, expanding) : [];
}

function expandFragment(
  { typeCondition, selectionSet }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLCompositeType,
  expanding: Expanding,
): SelectionNode[] {
  const on = typeCondition?.name.value ?? type.name;
  if (on === type.name || !isAbstractType(type)) return expandSet(selectionSet, type, expanding);
  const narrowed = expanding.schema.getType(on) as GraphQLCompositeType;
  const selections = expandSet(selectionSet, narrowed, expanding);
  if (selections.length === 0) return [];
  const condition = { kind: Kind.NAMED_TYPE, name: nameNode(on) } as const;
  return [
    { kind: Kind.INLINE_FRAGMENT, typeCondition: condition, selectionSet: setOf(selections) },
  ];
}

function expandField(
  node: FieldNode,
  type: GraphQLCompositeType,
  expanding: Expanding,
): SelectionNode[] {
  const field = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
  if (!field) return []; // introspection, which the public schema answers by itself
  const args = node.arguments?.map((argument) => expanding.args.lift(argument, field.args));
  const plain: FieldNode = {
    kind: Kind.FIELD,
    alias: node.alias,
    name: node.name,
    arguments: args,
  };
  if (!node.selectionSet) return [plain];
  const inner = getNamedType(field.type) as GraphQLCompositeType;
  const selections = expandSet(node.selectionSet, inner, expanding);
  const reference = expanding.references.get(`${type.name}.${field.name}`);
  if (reference) selections.push(keyField(reference.key, expanding));
  if (selections.length === 0 || isAbstractType(inner)) selections.push(typeNameField);
  return [{ ...plain, selectionSet: setOf(selections) }];
}

function keyField(key: string, { answerKey }: Expanding): FieldNode {
  const under = answerKey(key);
  return {
    kind: Kind.FIELD,
    name: nameNode(key),
    alias: under === key ? undefined : nameNode(under),
  };
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const setOf = (selections: SelectionNode[]) => ({ kind: Kind.SELECTION_SET, selections }) as const;
const typeNameField: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
