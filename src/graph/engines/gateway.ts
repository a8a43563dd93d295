import {
  execute,
  getOperationAST,
  getVariableValues,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Engine, Operation } from '../engine.ts';
import { isReportedError, newAnswer, type Growing } from '../gateway/answer.ts';
import { loadPlanner, type Planner } from '../gateway/planner.ts';
import type { IsOf, Types } from '../gateway/places.ts';
import type { Prepared } from '../gateway/prepare.ts';
import { preparer } from '../gateway/preparer.ts';
import { foreignReferences } from '../gateway/references.ts';
import { runPlan } from '../gateway/run-plan.ts';
import { shapingSchema, typeTest } from '../gateway/shaping.ts';
import type { Subgraph } from '../gateway/subgraph.ts';
import { subgraphsOf } from '../gateway/subgraphs.ts';
import type { Making } from './create.ts';

interface Gateway {
  readonly schema: GraphQLSchema;
  readonly prepare: ReturnType<typeof preparer>;
  readonly planner: Planner;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly isOf: IsOf;
}

/** The front of separate subgraphs: plans each operation, asks the departments, and answers as one process would. */
export async function gatewayEngine(making: Making): Promise<Engine> {
  const { catalogues, composed } = making;
  const references = foreignReferences(catalogues);
  const schema = shapingSchema(composed.apiSdl, references);
  const planner = await loadPlanner(composed.supergraphSdl);
  const subgraphs = subgraphsOf(making);
  const gateway = {
    ...{ schema, planner, subgraphs },
    isOf: typeTest(schema),
    prepare: preparer({ schema, references }),
  };
  const close = () => Promise.resolve([...subgraphs.values()].forEach((one) => one.close()));
  return { schema, execute: (operation) => answer(operation, gateway), close };
}

/** Variables -> operation -> plan -> subgraphs -> answer. */
async function answer(operation: Operation, gateway: Gateway): Promise<ExecutionResult> {
  const { document, operationName, variables } = operation;
  const { schema } = gateway;
  const asked = getOperationAST(document, operationName);
  if (!asked) return execute({ schema, document, operationName }); // says which it cannot choose
  const coerced = getVariableValues(schema, asked.variableDefinitions ?? [], variables);
  if (coerced.errors) return { errors: coerced.errors };
  const prepared = gateway.prepare({ document, operationName, variables: coerced.coerced });
  const growing = newAnswer();
  if (prepared.text !== undefined) {
    const values = prepared.values(coerced.coerced);
    const types = { isOf: gateway.isOf, isMixed: prepared.isMixed };
    await carryOut(prepared.text, { growing, values, types, operation, gateway });
  }
  return shape(operation, { growing, prepared, schema });
}

interface CarryingOut {
  readonly growing: Growing;
  readonly values: Readonly<Record<string, unknown>>;
  readonly types: Types;
  readonly operation: Operation;
  readonly gateway: Gateway;
}

async function carryOut(
  text: string,
  { growing, values, types, operation, gateway }: CarryingOut,
): Promise<void> {
  const { planner, subgraphs } = gateway;
  const { context } = operation;
  const started = performance.now();
  const { node } = await planner(text);
  if (!node) return;
  const now = () => new Date(context.at.getTime() + performance.now() - started);
  await runPlan(node, {
    growing,
    variables: values,
    types,
    ask: (name, call) => subgraphs.get(name)!.ask(call, context, now()),
  });
}

interface Shape {
  readonly growing: Growing;
  readonly prepared: Prepared;
  readonly schema: GraphQLSchema;
}

/** Declared fields, null where something failed, and one error for each failure. */
async function shape(
  { document, operationName, variables }: Operation,
  { growing, prepared, schema }: Shape,
): Promise<ExecutionResult> {
  const result = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: growing.data,
    contextValue: prepared,
  });
  // A part that is missing leaves nulls behind; they are told once, as what is missing.
  const own = (result.errors ?? []).filter(
    (error) => !growing.incomplete || isReportedError(error),
  );
  const errors = [...growing.errors, ...own];
  return { data: result.data, ...(errors.length > 0 ? { errors } : {}) };
}
