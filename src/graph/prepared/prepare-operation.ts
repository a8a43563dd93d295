import {
  getArgumentValues,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { JsonBytes } from '../../base/json-bytes.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { prepareConnection, prepareRecords } from '../../query/ask.ts';
import type { Asking } from '../../query/asking.ts';
import type { Given } from '../../query/later.ts';
import type { Prepared } from '../../query/prepare.ts';
import type { ConnectionQuestion } from '../../query/question.ts';
import { tablesRead } from '../../query/touches.ts';
import { reachOf, type Reach } from '../../query/within.ts';
import type { Asked, Info } from '../selection.ts';
import type { RootQuestion } from '../resolvers/records.ts';
import { completion, NotPrepared, type Complete } from './completion.ts';
import { pageWriting } from './writing.ts';

/** A whole operation planned: its root fields in order, and what they read. */
export interface PreparedOperation {
  readonly roots: readonly (readonly [key: string, root: Root])[];
  readonly reaches: readonly Reach[];
}

/** A root field. */
export interface Root {
  /** Its value in one run. */
  readonly run: (running: RunningRoot) => Promise<unknown>;
  /** The same, to be written as JSON when all of the answer is there. */
  readonly runToWrite?: (running: RunningRoot) => Promise<(to: JsonBytes) => void>;
}

export type RunningRoot = Parameters<Prepared<unknown>['run']>[0];

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
): Root {
  const node = nodes[0]!;
  const { value: name } = node.name;
  if (name === '__typename') return { run: () => Promise.resolve(type.name) };
  const question = questions.get(name);
  const field = type.getFields()[name];
  if (!question || !field) throw new NotPrepared(`${name} is no root field of a catalogue`);
  const args = getArgumentValues(field, node, info.variableValues);
  const complete = completion(field.type, nodes, info);
  const asked = { nodes, info };
  return rootOf(question, { args, asked, complete, type: field.type, asking, given, tell });
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
  readonly type: GraphQLOutputType;
  readonly complete: Complete;
}

function rootOf(question: RootQuestion, planning: Planning): Root {
  const { args, asked, complete, asking, given, tell } = planning;
  if (question.kind === 'MANY') return pageRoot(question.ask(args, asked), planning);
  const asks = question.ask(args, asked);
  const records = prepareRecords(asks, asking, given);
  tell(records, asks.catalogue);
  return { run: (running) => records.run(running).then(([found]) => complete(found)) };
}

function pageRoot(
  question: ConnectionQuestion,
  { asked, type, complete, asking, given, tell }: Planning,
): Root {
  const page = prepareConnection(question, asking, given);
  tell(page, question.catalogue);
  const { asSent } = page;
  const write = asSent && pageWriting(type, asked, asSent.parts);
  return {
    run: (running) => page.run(running).then(complete),
    runToWrite:
      write &&
      (async (running) => {
        const rows = await page.fetchAsSent(running);
        return (to) => {
          write({ page: asSent.page(rows, running), running, to });
          rows.leave();
        };
      }),
  };
}
