import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Told } from '../changes/following.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { globalId } from '../../src/query/global-id.ts';
import { exported } from '../exports/support.ts';
import {
  doorsExchange,
  placeStates,
  readersOf,
  toldByWebhook,
  type Placed,
} from './doors-world.ts';
import { at, penalties, type PublicationExchange } from './support.ts';

/**
 * For every state, reader and door: who sees the record, and which version. The table of
 * docs/publication.md is what this test observes.
 */
let exchange: PublicationExchange;
let placed: Placed[];
let readers: Record<string, Viewer>;
const observed = new Map<string, Record<string, string>>();

beforeAll(async () => {
  exchange = await doorsExchange();
  placed = await placeStates(exchange);
  readers = await readersOf(exchange);
  for (const [reader, viewer] of Object.entries(readers)) {
    const [files, events, webhook] = [
      await filesOf(viewer),
      await exchange.events(viewer),
      await toldByWebhook(exchange, viewer),
    ];
    for (const one of placed) {
      const id = globalId('PenaltyDecision', (await exchange.row(one.number))['id'] as string);
      const asked = { ...(await askDoors(viewer, { ...one, id })), export: files(one.number) };
      const last = (told?: readonly Told[]) => lastOf(told, id);
      observed.set(`${one.state} ${reader}`, {
        ...asked,
        feed: last(events),
        webhook: last(webhook),
      });
    }
  }
}, 60_000);
afterAll(() => exchange.close());

const shown = '{ facts violationType version }';
type Shown = { facts: string; violationType: string | null; version: number } | null | undefined;

/** The version that was shown; `°`: without what a review removed. */
const cell = (record: Shown) =>
  record ? `v${record.version}${record.violationType === null ? '°' : ''}` : '–';

async function askDoors(viewer: Viewer, { id, number }: Placed & { id: string }) {
  const query = `query ($id: ID!, $number: String!) {
    list: penaltyDecisions(filter: { documentNumber: { eq: $number } }) { totalCount nodes ${shown} }
    one: penaltyDecision(id: $id) ${shown}
    node(id: $id) { ... on PenaltyDecision ${shown} }
    nodes(ids: [$id]) { ... on PenaltyDecision ${shown} }
    search(text: $number) { nodes { ... on PenaltyDecision ${shown} } }
    enterprise(creditCode: "91350100M000100Y43") { penalties(filter: { documentNumber: { eq: $number } }) { nodes ${shown} } }
  }`;
  const { data, errors } = await exchange.ask(query, viewer, { id, number });
  expect(errors).toEqual([]);
  const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PenaltyDecision ${shown} } }`;
  const r = [{ __typename: 'PenaltyDecision', id }];
  const entity = await exchange.askSubgraph('credit-office', entities, viewer, { r });
  const seen = (...path: (string | number)[]) => cell(at(data, ...path) as Shown);
  expect(seen('one')).toBe(seen('node'));
  expect(seen('nodes', 0)).toBe(seen('node'));
  return {
    list: seen('list', 'nodes', 0),
    node: seen('node'),
    reference: seen('enterprise', 'penalties', 'nodes', 0),
    entity: cell(at(entity.data, '_entities', 0) as Shown),
    search: seen('search', 'nodes', 0),
    count: String(at(data, 'list', 'totalCount')),
  };
}

/** What an export of everything that the viewer may have says of a record. */
async function filesOf(viewer: Viewer): Promise<(number: string) => string> {
  const { text } = await exported(exchange, penalties, { viewer, format: 'csv' });
  const status = { viewer, format: 'csv', status: 'all' } as const;
  const all = viewer.kind === 'OFFICER' ? (await exported(exchange, penalties, status)).text : text;
  return (number) => {
    const version = new RegExp(`${number}-v(\\d)`).exec(all)?.[1];
    return version ? `v${version}${all.includes(`违-${number}`) ? '' : '°'}` : '–';
  };
}

/** The last change that was told of the record. */
function lastOf(told: readonly Told[] | undefined, id: string): string {
  if (!told) return 'none';
  const event = told.filter((one) => one.id === id).at(-1);
  if (!event) return '–';
  const { kind, cause, version, after } = event;
  if (kind === 'WITHDRAWN') return `${cause}, its reason`;
  const part = after && !('violationType' in after) ? '°' : '';
  return after ? `${kind} v${version}${part}` : `${kind}, no content`;
}

const doors = [
  'list',
  'node',
  'reference',
  'entity',
  'search',
  'count',
  'export',
  'feed',
  'webhook',
];
const others = [
  ...['the public', 'an app', 'a credit platform', 'the holder of a grant'],
  ...['another department', 'an auditor'],
];
const rowOf = (state: string, reader: string) => observed.get(`${state} ${reader}`)!;

function table(reader: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = placed.map(({ state }) =>
    line([state, ...doors.map((door) => rowOf(state, reader)[door]!)]),
  );
  return [line(['state', ...doors]), line(['---', ...doors.map(() => '---')]), ...rows].join('\n');
}

const withoutWebhook = ({ webhook: _, ...row }: Record<string, string>) => row;

describe('who sees a record, through which door', () => {
  test('everybody but its own department sees the same', () => {
    for (const { state } of placed) {
      const [first, ...rest] = others.map((reader) => withoutWebhook(rowOf(state, reader)));
      for (const row of rest) expect({ state, row }).toEqual({ state, row: first });
    }
  });

  test('nobody but its own department sees what is not public', () => {
    const hidden = /^(SUBMITTED|REFUSED|WITHDRAWN|past)/;
    for (const { state } of placed.filter(({ state }) => hidden.test(state))) {
      const {
        list,
        node,
        reference,
        entity,
        search,
        count,
        export: file,
      } = rowOf(state, 'the public');
      expect([list, node, reference, entity, search, count, file]).toEqual([
        '–',
        '–',
        '–',
        '–',
        '–',
        '0',
        '–',
      ]);
    }
  });

  test('a webhook tells what the feed tells', () => {
    for (const [reader] of Object.entries(readers))
      for (const { state } of placed) {
        const { feed, webhook } = rowOf(state, reader);
        expect([reader, state, webhook]).toEqual([
          reader,
          state,
          webhook === 'none' ? 'none' : feed,
        ]);
      }
    expect(rowOf('PUBLISHED', 'a credit platform')['webhook']).toBe('PUBLISHED v1');
  });

  test.each([
    ['everybody else', 'a credit platform'],
    ['its own department', 'its own department'],
  ])('docs/publication.md shows what %s sees', (name, reader) => {
    const docs = readFileSync('docs/publication.md', 'utf8');
    const compact = (text: string) =>
      text.replace(/ +\|/g, ' |').replace(/-{3,}/g, '---').replace(/\| +/g, '| ');
    const found = docs.split(`<!-- doors: ${name} -->\n`)[1]?.split('\n<!-- end -->')[0] ?? '';
    expect(compact(found.trim())).toBe(compact(table(reader)));
  });
});
