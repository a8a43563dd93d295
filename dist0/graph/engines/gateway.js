import { execute, getOperationAST, getVariableValues, } from 'graphql';
import { isReportedError, newAnswer } from "../gateway/answer.js";
import { loadPlanner } from "../gateway/planner.js";
import { preparer } from "../gateway/preparer.js";
import { foreignReferences } from "../gateway/references.js";
import { runPlan } from "../gateway/run-plan.js";
import { shapingSchema, typeTest } from "../gateway/shaping.js";
import { subgraphsOf } from "../gateway/subgraphs.js";
/** The front of separate subgraphs: plans each operation, asks the departments, and answers as one process would. */
export async function gatewayEngine(making) {
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
async function answer(operation, gateway) {
    const { document, operationName, variables } = operation;
    const { schema } = gateway;
    const asked = getOperationAST(document, operationName);
    if (!asked)
        return execute({ schema, document, operationName }); // says which it cannot choose
    const coerced = getVariableValues(schema, asked.variableDefinitions ?? [], variables);
    if (coerced.errors)
        return { errors: coerced.errors };
    const prepared = gateway.prepare({ document, operationName, variables: coerced.coerced });
    const growing = newAnswer();
    if (prepared.text !== undefined) {
        const values = prepared.values(coerced.coerced);
        const types = { isOf: gateway.isOf, isMixed: prepared.isMixed };
        await carryOut(prepared.text, { growing, values, types, operation, gateway });
    }
    return shape(operation, { growing, prepared, schema });
}
async function carryOut(text, { growing, values, types, operation, gateway }) {
    const { planner, subgraphs } = gateway;
    const { context } = operation;
    const started = performance.now();
    const { node } = await planner(text);
    if (!node)
        return;
    const now = () => new Date(context.at.getTime() + performance.now() - started);
    await runPlan(node, {
        growing,
        variables: values,
        types,
        ask: (name, call) => subgraphs.get(name).ask(call, context, now()),
    });
}
/** Declared fields, null where something failed, and one error for each failure. */
async function shape({ document, operationName, variables }, { growing, prepared, schema }) {
    const result = await execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        rootValue: growing.data,
        contextValue: prepared,
    });
    // A part that is missing leaves nulls behind; they are told once, as what is missing.
    const own = (result.errors ?? []).filter((error) => !growing.incomplete || isReportedError(error));
    const errors = [...growing.errors, ...own];
    return { data: result.data, ...(errors.length > 0 ? { errors } : {}) };
}
