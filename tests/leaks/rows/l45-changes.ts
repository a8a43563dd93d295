import { expect } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliverNext } from '../../../src/changes/webhooks/deliver.ts';
import { deliveringOf } from '../../../src/server/deliveries.ts';
import type { ReaderKind } from '../support/readers.ts';
import type { Row } from '../support/rows.ts';
import { operation, type LeakWorld, type Side } from '../support/world.ts';

export const l45: Row = {
  row: 'L45',
  shows:
    'feed, former versions and webhooks are told under the rights of now, also which fields changed',
  asEach: async ({ alike, kind, world }) => {
    await alike({ method: 'GET', path: '/feed' });
    await alike(
      '{ penaltyDecisions { nodes { version versions { documentNumber partyName remarks partyIdNumber facts } } } enterpriseAnnualReports { nodes { versions { totalAssets employees } } } }',
    );
    const { list } = await alike(
      '{ changes(first: 1000) { nodes { kind before after changedFields reason } } }',
    );
    const corrected = list('changes', 'nodes').filter((one) => one['kind'] === 'CORRECTED');
    expect(corrected.length).toBeGreaterThan(0);
    if (kind !== 'owner') expect(JSON.stringify(corrected)).not.toContain('partyIdNumber');
    if (!world.keys.has(kind)) return;
    const [left, right] = [
      await toldByWebhook(world, 'left', kind),
      await toldByWebhook(world, 'right', kind),
    ];
    expect(left).toEqual(right);
    if (kind !== 'auditor') expect(left.length).toBeGreaterThan(0);
  },
};

/** Everything that a webhook of this reader is sent; nothing where he may have none. */
async function toldByWebhook(
  world: LeakWorld,
  name: 'left' | 'right',
  kind: ReaderKind,
): Promise<string[]> {
  const side: Side = world[name];
  const told: string[] = [];
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      world.recorder.record({
        audience: kind,
        channel: 'webhook',
        text: `${JSON.stringify(request.headers)}\n${text}`,
      });
      told.push(text);
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const mutation =
    'mutation ($url: String!) { registerWebhook(input: { url: $url }) { webhook { id } } }';
  await side.ask(operation(mutation, { url }), kind);
  await side.db.pool.query('update webhooks set seq = 0, looked = 0');
  while (await deliverNext(deliveringOf(side.platform)));
  await new Promise((resolve) => receiver.close(resolve));
  await side.ask(operation('{ webhooks { url active deliveries { status error } } }'), kind);
  await side.db.pool.query('truncate webhooks, webhook_deliveries');
  return told;
}
