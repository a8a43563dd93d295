import { addError, addMissing, plantError } from "./answer.js";
import { askEntities } from "./entities.js";
import { rewrite } from "./rewrites.js";
import { rootKeys } from "./sent-keys.js";
import { merge } from "./tree.js";
/** Carries out a plan: what depends on nothing at once, what builds on an answer after it. */
export async function runPlan(node, running) {
    switch (node.kind) {
        case 'Sequence':
            for (const one of node.nodes)
                await runPlan(one, running);
            return;
        case 'Parallel':
            await Promise.all(node.nodes.map((one) => runPlan(one, running)));
            return;
        case 'Fetch':
            return fetchRoot(node, running);
        case 'Flatten':
            return askEntities({ ...fetchOf(node), aliases: [flattened(node)] }, running);
        case 'BatchFetch':
            return askEntities({ ...node, aliases: node.entityBatch.aliases }, running);
        default:
            throw new TypeError(`the plan holds a ${node.kind}, which no operation of ours leads to`);
    }
}
/** The variables that a call uses. */
export function variablesOf({ variableUsages = [] }, { variables }) {
    const used = variableUsages.filter((name) => Object.hasOwn(variables, name));
    return Object.fromEntries(used.map((name) => [name, variables[name]]));
}
async function fetchRoot(node, running) {
    const { growing, ask } = running;
    const { operation, serviceName, outputRewrites } = node;
    const mutation = node.operationKind === 'mutation';
    const reply = await ask(serviceName, {
        operation,
        variables: variablesOf(node, running),
        mutation,
    });
    if ('since' in reply) {
        const missing = { department: serviceName, since: reply.since };
        for (const key of rootKeys(operation))
            addMissing(growing, { ...missing, path: [key], fields: [key] });
        return;
    }
    if (reply.data) {
        rewrite(reply.data, outputRewrites);
        merge(growing.data, reply.data);
    }
    for (const error of reply.errors) {
        if (error.path?.length)
            plantError(growing, error, error.path);
        else
            addError(growing, error);
    }
}
function fetchOf({ node }) {
    if (node.kind === 'Fetch')
        return node;
    throw new TypeError(`the plan flattens a ${node.kind}, which no operation of ours leads to`);
}
const flattened = (node) => {
    const { requires = [], inputRewrites, outputRewrites } = fetchOf(node);
    const names = { alias: '_entities', representationsVariableName: 'representations' };
    return { ...names, paths: [node.path], requires, inputRewrites, outputRewrites };
};
