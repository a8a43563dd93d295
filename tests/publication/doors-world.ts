import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliverNext } from '../../src/changes/webhooks/deliver.ts';
import type { Told } from '../changes/following.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { createKey, type KeyDraft } from '../../src/identity/keys.ts';
import { expireDue } from '../../src/publication/expire.ts';
import { refuseBatch } from '../../src/publication/review.ts';
import { withdrawRecord } from '../../src/publication/withdraw.ts';
import { deliveringOf } from '../../src/server/deliveries.ts';
import { signingKey, today } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { grantOf, holding } from '../support/viewers.ts';
import { department, penalties, publicationExchange, type PublicationExchange } from './support.ts';

/** A record's state, as docs/publication.md names it, with the number of the record that is in it. */
export interface Placed {
  readonly state: string;
  readonly number: string;
}

const removal = {
  fields: ['violationType'],
  reason: 'TRADE_SECRET',
  basis: '政府信息公开条例 第十五条',
};
const early = new Date('2026-11-01T04:00:00Z');

/** One record in every state that a record can be in. */
export async function placeStates(exchange: PublicationExchange): Promise<Placed[]> {
  const sent = (number: string, version = 1, more = {}) => ({
    ...{ CF_WSH: number, CF_SY: `${number}-v${version}`, CF_WFXW: `违-${number}`, ...more },
  });
  const over = { CF_GSJZQ: '2026-11-21' };
  await exchange.submit(sent('未审'));
  const refused = await exchange.submit(sent('不予'));
  await refuseBatch(exchange, { batch: refused, officer: 'reviewer', at: today, reason: '涉密' });
  await exchange.publish(sent('公开'), sent('待更正'), sent('更正'), sent('撤回'));
  await exchange.approve(await exchange.submit(sent('部分')), { removal });
  await exchange.submit(sent('待更正', 2));
  await exchange.publish(sent('更正', 2));
  const { id } = await exchange.row('撤回');
  const record = { catalogue: penalties, id: id as string };
  const annulled = { cause: 'ANNULLED', reason: '撤销', officer: '王', at: today };
  await withdrawRecord(exchange, { record, ...annulled });
  await exchange.approve(await exchange.submit(sent('届满', 1, over)), { at: early });
  await expireDue(exchange, today);
  await exchange.approve(await exchange.submit(sent('过期', 1, over)), { at: early });
  return [
    { state: 'SUBMITTED', number: '未审' },
    { state: 'REFUSED', number: '不予' },
    { state: 'PUBLISHED', number: '公开' },
    { state: 'PUBLISHED in part', number: '部分' },
    { state: 'PUBLISHED, a correction waits', number: '待更正' },
    { state: 'corrected', number: '更正' },
    { state: 'WITHDRAWN (annulled, repaired, error)', number: '撤回' },
    { state: 'past its period, not swept yet', number: '过期' },
    { state: 'WITHDRAWN (expired)', number: '届满' },
  ];
}

/** The viewers of the table, with keys of their own where a webhook needs one. */
export async function readersOf(exchange: PublicationExchange): Promise<Record<string, Viewer>> {
  const keyed = async (draft: Omit<KeyDraft, 'name'>): Promise<Viewer> => {
    const asking = {
      ...exchange,
      at: today,
      signingKey,
      departmentExists: () => Promise.resolve(true),
    };
    const { key } = await createKey({ name: 'reader', ...draft }, asking);
    return { kind: draft.kind, department: draft.department, name: `key:${key.id}`, grants: [] };
  };
  return {
    'the public': { kind: 'ANONYMOUS', name: 'anonymous', grants: [] },
    'an app': await keyed({ kind: 'APP' }),
    'a credit platform': await keyed({ kind: 'PLATFORM' }),
    'the holder of a grant': holding(await keyed({ kind: 'PLATFORM' }), grantOf({})),
    'another department': await keyed({ kind: 'OFFICER', department: 'finance' }),
    'an auditor': await keyed({ kind: 'AUDITOR' }),
    'its own department': await keyed({ kind: 'OFFICER', department }),
  };
}

/** What a webhook of this viewer was told, from the first change on; undefined for whoever may have none. */
export async function toldByWebhook(
  exchange: PublicationExchange,
  viewer: Viewer,
): Promise<readonly Told[] | undefined> {
  const told: Told[] = [];
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      told.push(...(JSON.parse(text) as { data: { events: Told[] } }).data.events);
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const registering = `mutation ($url: String!) { registerWebhook(input: { url: $url }) { webhook { id } } }`;
  const { errors } = await exchange.ask(registering, viewer, { url });
  const config = { webhookHosts: ['127.0.0.1'] } as never;
  const delivering = deliveringOf({ ...exchange, config, signingKey, clock: () => today });
  await exchange.rows('update webhooks set seq = 0, looked = 0');
  while (errors.length === 0 && (await deliverNext(delivering)));
  await new Promise((resolve) => receiver.close(resolve));
  await exchange.rows('truncate webhooks, webhook_deliveries');
  return errors.length === 0 ? told : undefined;
}

/** An exchange whose webhooks may be told on this machine, with the party of all penalties. */
export async function doorsExchange(): Promise<PublicationExchange> {
  const exchange = await publicationExchange({ MULU_WEBHOOK_PRIVATE: '127.0.0.1' });
  await place(exchange.db, exchange.catalogues.byCode.get('enterprises')!, {
    fields: { creditCode: '91350100M000100Y43', name: '测试有限公司', kind: 'ENTERPRISE' },
    placed: { owner: 'market-regulation' },
  });
  return exchange;
}
