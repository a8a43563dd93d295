import {
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  typeFromAST,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { civilDate } from '../../base/clock.ts';
import { newJson, writeString, writeValue, type JsonBytes } from '../../base/json-bytes.ts';
import { recent, type Recent } from '../../base/recent.ts';
import { rightsOf } from '../../disclosure/rights.ts';
import type { Withholding } from '../../disclosure/decision.ts';
import { standsOf } from '../../query/within.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import type { Answered, Engine, Operation } from '../engine.ts';
import type { RootQuestion } from '../resolvers/records.ts';
import { NotPrepared } from './completion.ts';
import { openVariables, type OpenVariables, type Values } from './open-variables.ts';
import {
  prepareOperation,
  type PreparedOperation,
  type Root,
  type RunningRoot,
} from './prepare-operation.ts';

/** An operation that was prepared; undefined where it has to go the ordinary way. */
export interface PreparedOperations {
  /** Its `data`, by response key. */
  readonly data: (operation: Operation) => Promise<Data | undefined>;
  /** The same as JSON. */
  readonly json: NonNullable<Engine['prepared']>;
}

type Data = Readonly<Record<string, unknown>>;

interface Preparing {
  readonly schema: GraphQLSchema;
  readonly questions: ReadonlyMap<string, RootQuestion>;
}

/**
 * Runs operations of catalogues' root fields without planning, writing SQL or resolving anew: once for each
 * document, shape of its variables and rights of the viewer. What is refused, and what cannot be prepared,
 * is left to GraphQL's own execution, which tells it as ever.
 */
export function preparedOperations(preparing: Preparing): PreparedOperations {
  const forms = new WeakMap<DocumentNode, Map<string, Form | null>>();
  const running =
    <T>(run: Run<T>) =>
    async (operation: Operation): Promise<T | undefined> => {
      const form = formIn(forms, operation, preparing);
      return form ? runForm(form, { operation, preparing, run }) : undefined;
    };
  return { data: running(dataOf), json: running(answered) };
}

/** One operation of one document. */
interface Form {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: OpenVariables;
  /** By rights and shape of the variables; null where it cannot be prepared. */
  readonly plans: Recent<PreparedOperation | null>;
}

type Forms = WeakMap<DocumentNode, Map<string, Form | null>>;

function formIn(
  forms: Forms,
  { document, operationName }: Operation,
  preparing: Preparing,
): Form | null {
  const ofDocument = forms.get(document) ?? new Map<string, Form | null>();
  forms.set(document, ofDocument);
  const name = operationName ?? '';
  const known = ofDocument.get(name);
  if (known !== undefined) return known;
  const form = newForm(document, operationName, preparing);
  if (ofDocument.size < mostPlans) ofDocument.set(name, form);
  return form;
}

function newForm(
  document: DocumentNode,
  operationName: string | null | undefined,
  { schema }: Preparing,
): Form | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return null;
  const types = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    return [variable.name.value, typeFromAST(schema, type as never) as GraphQLInputType] as const;
  });
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return {
    operation,
    fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
    variables: openVariables(new Map(types), searchedBy(document)),
    plans: recent(mostPlans),
  };
}

/** Variables by which a text is searched for its parts. */
function searchedBy(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    ObjectField: ({ name, value }) => {
      if (name.value === 'contains' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
}

const mostPlans = 100;

/** Runs a plan. */
type Run<T> = (plan: PreparedOperation, running: RunningRoot) => Promise<T>;

interface RunningForm<T> {
  readonly operation: Operation;
  readonly preparing: Preparing;
  readonly run: Run<T>;
}

async function runForm<T>(form: Form, { operation, preparing, run }: RunningForm<T>) {
  const { variables, context } = operation;
  const definitions = form.operation.variableDefinitions ?? [];
  const { coerced: values } = getVariableValues(preparing.schema, definitions, variables);
  if (!values) return undefined;
  try {
    const plan = planIn(form, { values, context, preparing });
    if (!plan) return undefined;
    const noted: Withholding[] = [];
    const note = (one: Withholding) => void noted.push(one);
    const given = { values, today: civilDate(context.at) };
    const found = await run(plan, { ...askingOf(context), given, note });
    noted.forEach((one) => context.withheld.add(one));
    return found;
  } catch {
    return undefined; // a refusal or a fault: told by the ordinary way, where it comes about again
  }
}

interface Asked {
  readonly values: Values;
  readonly context: Context;
  readonly preparing: Preparing;
}

function planIn(form: Form, asked: Asked): PreparedOperation | null {
  const { viewer, at } = asked.context;
  const key = `${rightsOf(viewer, at)} ${form.variables.shapeOf(asked.values)}`;
  const known = form.plans.get(key);
  if (known !== undefined) return known;
  const plan = newPlan(form, asked);
  form.plans.set(key, plan);
  return plan;
}

function newPlan(form: Form, { values, context, preparing }: Asked): PreparedOperation | null {
  const { operation, fragments } = form;
  const { schema, questions } = preparing;
  const asking = { ...askingOf(context), note: () => undefined };
  const info = { schema, fragments, variableValues: form.variables.open(values) };
  const given = { values, today: civilDate(context.at) };
  try {
    return prepareOperation({ operation, info, asking, given, questions });
  } catch (error) {
    if (error instanceof NotPrepared) return null;
    throw error;
  }
}

async function dataOf({ roots }: PreparedOperation, running: RunningRoot): Promise<Data> {
  const found = await Promise.all(roots.map(async ([key, { run }]) => [key, await run(running)]));
  return Object.fromEntries(found) as Data;
}

async function answered(plan: PreparedOperation, running: RunningRoot): Promise<Answered> {
  const stands = plan.reaches.flatMap((reach) => standsOf(reach, running.given));
  return { json: await jsonOf(plan, running), stands: [...new Set(stands)] };
}

async function jsonOf(plan: PreparedOperation, running: RunningRoot): Promise<string | JsonBytes> {
  if (plan.roots.every(([, { runToWrite }]) => !runToWrite))
    return `${dataBegin}${JSON.stringify(await dataOf(plan, running))}`;
  const writes = await Promise.all(plan.roots.map(([, root]) => writing(root, running)));
  const json = newJson();
  plan.roots.forEach(([key], i) => {
    writeString(json, `${i === 0 ? `${dataBegin}{` : ','}${JSON.stringify(key)}:`);
    writes[i]!(json);
  });
  writeString(json, '}');
  return json;
}

const dataBegin = '{"data":';

async function writing(
  { run, runToWrite }: Root,
  running: RunningRoot,
): Promise<(to: JsonBytes) => void> {
  if (runToWrite) return runToWrite(running);
  const value = await run(running);
  return (to) => writeValue(to, value);
}
