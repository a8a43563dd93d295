import {
  Kind,
  print,
  parseType,
  valueFromAST,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { sortValueNode } from 'graphql/utilities/sortValueNode.js';

/**
 * The arguments of an operation, each made a variable: the planner never sees a value, so a plan serves
 * all values, and an amount written as a number is not read as a float on the way.
 */
export interface Arguments {
  lift(argument: ArgumentNode, declared: readonly GraphQLArgument[]): ArgumentNode;
  readonly definitions: () => VariableDefinitionNode[];
  /** The variables to send, from the operation's own. */
  readonly values: (variables: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

interface Lifted {
  readonly name: string;
  readonly value: ValueNode;
  readonly type: GraphQLInputType;
}

export function newArguments(): Arguments {
  // Fields of one response key have equal arguments, and must go on having them.
  const lifted = new Map<string, Lifted>();
  return {
    lift: (argument, declared) => {
      const type = declared.find(({ name }) => name === argument.name.value)!.type;
      const text = `${String(type)} ${print(sortValueNode(argument.value))}`;
      const one = lifted.get(text) ?? { name: `a${lifted.size}`, value: argument.value, type };
      lifted.set(text, one);
      return { ...argument, value: variableNode(one.name) };
    },
    definitions: () => [...lifted.values()].map(definitionNode),
    values: (variables) => {
      const entries = [...lifted.values()].map(({ name, value, type }) => [
        name,
        valueFromAST(value, type, variables),
      ]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<
        string,
        unknown
      >;
    },
  };
}

const variableNode = (name: string) =>
  ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const;

const definitionNode = ({ name, type }: Lifted): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(name),
  type: parseType(String(type)),
});
