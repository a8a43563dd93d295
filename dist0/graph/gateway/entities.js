import { addError, addMissing, plantError } from "./answer.js";
import { gather } from "./representations.js";
import { rewrite } from "./rewrites.js";
import { variablesOf } from "./run-plan.js";
import { entityKeys } from "./sent-keys.js";
import { cleaned, isTree, merge } from "./tree.js";
/** A body with more would exceed what a subgraph takes. */
const most = 2_000;
/** Asks for entities, and puts what is answered, and what fails, in its places. */
export async function askEntities(call, running) {
    const parts = call.aliases.map((alias) => {
        return { alias, ...gather(running.growing.data, alias, running.types) };
    });
    const reached = parts.filter(({ roots }) => roots.length > 0);
    if (reached.length === 0)
        return;
    await Promise.all(portionsOf(reached).map((portion) => askPortion(portion, call, running)));
}
/** Parts short enough for one body each; most are one. */
function portionsOf(parts) {
    const longest = Math.max(...parts.map(({ representations }) => representations.length));
    const count = Math.max(1, Math.ceil(longest / most));
    return Array.from({ length: count }, (_, i) => parts.map((part) => ({
        ...part,
        representations: part.representations.slice(i * most, (i + 1) * most),
        places: part.places.slice(i * most, (i + 1) * most),
    })));
}
async function askPortion(parts, call, running) {
    const asked = call.aliases.map(({ alias, representationsVariableName }) => {
        const part = parts.find((one) => one.alias.alias === alias);
        return [representationsVariableName, part?.representations ?? []];
    });
    const variables = { ...variablesOf(call, running), ...Object.fromEntries(asked) };
    const { operation, serviceName } = call;
    const reply = await running.ask(serviceName, { operation, variables, mutation: false });
    if ('since' in reply) {
        return parts.forEach((part) => missPart(part, { call, running, since: reply.since }));
    }
    if (!reply.data && parts.length > 1) {
        // What is refused of one part is asked again apart, and the others are answered.
        await Promise.all(parts.map((part) => askPortion([part], call, running)));
        return;
    }
    for (const part of parts)
        spread(part, reply.data?.[part.alias.alias]);
    for (const error of reply.errors)
        place(error, parts, running);
}
/** One error for each path of the plan whose objects lack something. */
function missPart(part, { call, running, since }) {
    const paths = part.places.flat().map(({ path }) => path);
    if (paths.length === 0)
        return;
    const fields = entityKeys(call.operation, part.alias.alias);
    const below = paths.length === 1 && fields.length === 1 ? fields : [];
    const path = [...commonPath(paths), ...below];
    addMissing(running.growing, { department: call.serviceName, since, path, fields });
}
function commonPath([first = [], ...others]) {
    const differs = first.findIndex((key, i) => others.some((other) => other[i] !== key));
    return differs < 0 ? first : first.slice(0, differs);
}
/** What one entity is said to be goes to every place that it has. */
function spread({ alias, places }, entities) {
    if (!Array.isArray(entities))
        return;
    places.forEach((same, i) => {
        const entity = entities[i];
        if (!isTree(entity))
            return;
        rewrite(entity, alias.outputRewrites);
        // Later answers are merged into each place by itself.
        same.forEach(({ tree }, n) => merge(tree, (n === 0 ? entity : cleaned(entity))));
    });
}
/** An error of one field stays there; that of a whole record or call is its roots', as in one process. */
function place(error, parts, { growing }) {
    const [alias, index, ...rest] = error.path ?? [];
    const part = parts.find((one) => one.alias.alias === alias);
    if (!part)
        return addError(growing, error);
    const same = typeof index === 'number' ? part.places[index] : undefined;
    const own = same?.map(({ path, root }) => (rest.length > 0 ? [...path, ...rest] : root));
    for (const path of own ?? part.roots)
        plantError(growing, error, path);
}
