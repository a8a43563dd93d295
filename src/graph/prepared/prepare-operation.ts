import {
  getArgumentValues,
  type FieldNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Catalogue } from '../../catalogue/model.ts';
import { prepareConnection, prepareRecords } from '../../query/ask.ts';
import type { Asking } from '../../query/asking.ts';
import type { Given } from '../../query/later.ts';
import type { Prepared } from '../../query/prepare.ts';
import { tablesRead } from '../../query/touches.ts';
import { reachOf, type Reach } from '../../query/within.ts';
import type { Asked, Info } from '../selection.ts';
import type { RootQuestion } from '../resolvers/records.ts';
import { completion, NotPrepared, type Complete } from './completion.ts';

/** A whole operation planned: its root fields in order, the value of each in one run, and what they read. */
export interface PreparedOperation {
  readonly roots: readonly (readonly [key: string, run: RunRoot])[];
  readonly reaches: readonly Reach[];
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
  const tables = tablesRead(preparing.asking.catalogues);
  const reaches: Reach[] = [];
  const tell: Telling['tell'] = ({ text, department }, { table }) => {
    reaches.push(
      ...tables.flatMap((one) => reachOf(text, one, one === table ? department : undefined) ?? []),
    );
  };
  const planning = { ...preparing, tell };
  const roots = [...fields].map(([key, nodes]) => {
    return [key, prepareRoot(nodes, type, planning)] as const;
  });
  return { roots, reaches };
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
type Telling = Preparing & {
  readonly tell: (
    prepared: Pick<Prepared<unknown>, 'text' | 'department'>,
    page: Pick<Catalogue, 'table'>,
  ) => void;
};

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
    const asks = question.ask(args, asked);
    const page = prepareConnection(asks, asking, given);
    tell(page, asks.catalogue);
    return (running) => page.run(running).then(complete);
  }
  const asks = question.ask(args, asked);
  const records = prepareRecords(asks, asking, given);
  tell(records, asks.catalogue);
  return (running) => records.run(running).then(([found]) => complete(found));
}
