import {
  getArgumentValues,
  type FieldNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { prepareConnection, prepareRecords } from '../../query/ask.ts';
import type { Asking } from '../../query/asking.ts';
import type { Given } from '../../query/later.ts';
import type { Prepared } from '../../query/prepare.ts';
import { tablesRead } from '../../query/touches.ts';
import type { Asked, Info } from '../selection.ts';
import type { RootQuestion } from '../resolvers/records.ts';
import { completion, NotPrepared, type Complete } from './completion.ts';

/** A whole operation planned: its root fields in order, the value of each in one run, and the tables they read. */
export interface PreparedOperation {
  readonly roots: readonly (readonly [key: string, run: RunRoot])[];
  readonly tables: readonly string[];
}

type RunRoot = (running: Parameters<Prepared<unknown>['run']>[0]) => Promise<unknown> | string;

/** What is known of an operation when it is planned. */
export interface Preparing {
  readonly operation: OperationDefinitionNode;
  /** `variableValues` hold open values. */
  readonly info: Info;
  readonly asking: Asking;
  readonly given: Given;
  readonly questions: ReadonlyMap<string, RootQuestion>;
}

/** Plans every root field; throws NotPrepared where one of them needs more than the read path. */
export function prepareOperation(preparing: Preparing): PreparedOperation {
  const { info, operation } = preparing;
  const type = info.schema.getQueryType()!;
  const { schema, fragments, variableValues } = info;
  const fields = collectFields(schema, fragments, variableValues, type, operation.selectionSet);
  const texts: string[] = [];
  const planning = { ...preparing, tell: (text: string) => void texts.push(text) };
  const roots = [...fields].map(([key, nodes]) => {
    return [key, prepareRoot(nodes, type, planning)] as const;
  });
  const tables = tablesRead(preparing.asking.catalogues);
  return { roots, tables: tables.filter((table) => texts.some((text) => text.includes(table))) };
}

function prepareRoot(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  { info, asking, given, questions, tell }: Telling,
): RunRoot {
  const node = nodes[0]!;
  const { value: name } = node.name;
  if (name === '__typename') return () => type.name;
  const question = questions.get(name);
  const field = type.getFields()[name];
  if (!question || !field) throw new NotPrepared(`${name} is no root field of a catalogue`);
  const args = getArgumentValues(field, node, info.variableValues);
  const complete = completion(field.type, nodes, info);
  return runOf(question, { args, asked: { nodes, info }, complete, asking, given, tell });
}

/** Told of each statement. */
type Telling = Preparing & { readonly tell: (text: string) => void };

interface Planning extends Pick<Telling, 'asking' | 'given' | 'tell'> {
  readonly args: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
  readonly complete: Complete;
}

function runOf(
  question: RootQuestion,
  { args, asked, complete, asking, given, tell }: Planning,
): RunRoot {
  if (question.kind === 'MANY') {
    const page = prepareConnection(question.ask(args, asked), asking, given);
    tell(page.text);
    return (running) => page.run(running).then(complete);
  }
  const records = prepareRecords(question.ask(args, asked), asking, given);
  tell(records.text);
  return (running) => records.run(running).then(([found]) => complete(found));
}
