import { cursorFor } from "../../changes/cursor.js";
import { credentialNeeded } from "../../changes/errors.js";
import { checkCatalogues, placeOf } from "../../changes/feed.js";
import { checkHost, checkUrl } from "../../changes/webhooks/address.js";
import { listDeliveries } from "../../changes/webhooks/deliveries.js";
import { listWebhooks, registerWebhook, removeWebhook, replayWebhook, } from "../../changes/webhooks/registry.js";
import { testWebhook } from "../../changes/webhooks/test-call.js";
import { askingOf } from "../asking.js";
import { followingOf } from "../following.js";
/** webhooks */
const webhooks = (_root, _args, context) => listWebhooks(holdingOf(context));
const register = async (_root, args, context) => {
    const { input } = args;
    const { config, catalogues, signingKey } = context;
    const holding = holdingOf(context);
    checkCatalogues(input.catalogues, catalogues);
    const url = checkUrl(input.url, config.webhookHosts);
    await checkHost(url, config.webhookHosts);
    return registerWebhook({ ...input, url }, { ...holding, signingKey });
};
const remove = async (_root, { id }, context) => {
    await removeWebhook(String(id), holdingOf(context));
    return true;
};
const replay = async (_root, { id, after }, context) => {
    const place = await placeOf(String(after), followingOf(askingOf(context)));
    return replayWebhook({ id: String(id), after: place }, holdingOf(context));
};
const test = (_root, { id }, context) => {
    const { config, signingKey } = context;
    const calling = { ...holdingOf(context), allowed: config.webhookHosts, signingKey };
    return testWebhook(String(id), calling);
};
function holdingOf({ viewer: { kind, name }, db, at }) {
    if (kind === 'ANONYMOUS')
        throw credentialNeeded('Webhooks');
    return { db: db.pool, holder: name, at };
}
/** Root fields, mutations and types of webhooks. */
export const webhookQueries = { webhooks };
export const webhookMutations = {
    registerWebhook: register,
    removeWebhook: remove,
    replayWebhook: replay,
    testWebhook: test,
};
const most = 100;
export const webhookTypes = {
    Webhook: {
        cursor: (({ seq }, _args, context) => cursorFor(BigInt(seq), askingOf(context).cursorKey)),
        deliveries: (({ id }, { first }, { db }) => listDeliveries(db.pool, id, Math.min(Math.max(Number(first), 0), most))),
    },
};
