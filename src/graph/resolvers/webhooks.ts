import { cursorFor } from '../../changes/cursor.ts';
import { credentialNeeded } from '../../changes/errors.ts';
import { checkCatalogues, placeOf } from '../../changes/feed.ts';
import { checkHost, checkUrl } from '../../changes/webhooks/address.ts';
import { listDeliveries } from '../../changes/webhooks/deliveries.ts';
import {
  listWebhooks,
  registerWebhook,
  removeWebhook,
  replayWebhook,
  type Webhook,
} from '../../changes/webhooks/registry.ts';
import { testWebhook } from '../../changes/webhooks/test-call.ts';
import type { MutationRegisterWebhookArgs } from '../api.generated.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { followingOf } from '../following.ts';
import type { Resolver } from './records.ts';

/** webhooks */
const webhooks: Resolver = (_root, _args, context) => listWebhooks(holdingOf(context));

const register: Resolver = async (_root, args, context) => {
  const { input } = args as unknown as MutationRegisterWebhookArgs;
  const { config, catalogues, signingKey } = context;
  const holding = holdingOf(context);
  checkCatalogues(input.catalogues, catalogues);
  const url = checkUrl(input.url, config.webhookHosts);
  await checkHost(url, config.webhookHosts);
  return registerWebhook({ ...input, url }, { ...holding, signingKey });
};

const remove: Resolver = async (_root, { id }, context) => {
  await removeWebhook(String(id), holdingOf(context));
  return true;
};

const replay: Resolver = async (_root, { id, after }, context) => {
  const place = await placeOf(String(after), followingOf(askingOf(context)));
  return replayWebhook({ id: String(id), after: place }, holdingOf(context));
};

const test: Resolver = (_root, { id }, context) => {
  const { config, signingKey } = context;
  const calling = { ...holdingOf(context), allowed: config.webhookHosts, signingKey };
  return testWebhook(String(id), calling);
};

function holdingOf({ viewer: { kind, name }, db, at }: Context) {
  if (kind === 'ANONYMOUS') throw credentialNeeded('Webhooks');
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
    cursor: (({ seq }: Webhook, _args, context) =>
      cursorFor(BigInt(seq), askingOf(context).cursorKey)) as Resolver,
    deliveries: (({ id }: Webhook, { first }, { db }) =>
      listDeliveries(db.pool, id, Math.min(Math.max(Number(first), 0), most))) as Resolver,
  },
};
