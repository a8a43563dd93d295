import { cursorFor } from '../../changes/cursor.ts';
import { addressesOf } from '../../changes/addresses.ts';
import { credentialNeeded } from '../../changes/errors.ts';
import { checkCatalogues, placeOf } from '../../changes/feed.ts';
import { checkHost, checkUrl } from '../../changes/webhooks/address.ts';
import { listDeliveries } from '../../changes/webhooks/deliveries.ts';
import {
  changeWebhook,
  listWebhooks,
  registerWebhook,
  removeWebhook,
  replayWebhook,
  type Webhook,
} from '../../changes/webhooks/registry.ts';
import { testWebhook } from '../../changes/webhooks/test-call.ts';
import type { WebhookInput } from '../api.generated.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { followingOf } from '../following.ts';
import type { Resolver } from './records.ts';

/** webhooks */
const webhooks: Resolver = (_root, _args, context) => {
  const { db, holder } = holdingOf(context);
  return listWebhooks({ db: db.pool, holder });
};

const register: Resolver = async (_root, args, context) => {
  const { input } = args as { readonly input: WebhookInput };
  const holding = holdingOf(context);
  const terms = await checkedTerms(input, context);
  return registerWebhook(terms, { ...holding, signingKey: context.signingKey });
};

const change: Resolver = async (_root, args, context) => {
  const { id, input } = args as { readonly id: string; readonly input: WebhookInput };
  const holding = holdingOf(context);
  return changeWebhook(id, await checkedTerms(input, context), holding);
};

async function checkedTerms(input: WebhookInput, { config, catalogues }: Context) {
  checkCatalogues(input.catalogues, catalogues);
  const url = checkUrl(input.url, config.webhookHosts);
  await checkHost(url, config.webhookHosts);
  return { ...input, url };
}

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

function holdingOf({ viewer, db, at }: Context) {
  if (viewer.kind === 'ANONYMOUS') throw credentialNeeded('Webhooks');
  return { db, holder: viewer.name, at, addresses: addressesOf(viewer) };
}

/** Root fields, mutations and types of webhooks. */
export const webhookQueries = { webhooks };

export const webhookMutations = {
  registerWebhook: register,
  changeWebhook: change,
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
