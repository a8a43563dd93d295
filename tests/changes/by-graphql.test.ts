import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { appendEntries } from '../../src/audit/append.ts';
import { transaction } from '../../src/base/database.ts';
import { writeManifests } from '../../src/changes/manifest.ts';
import type { Viewer } from '../../src/disclosure/viewer.ts';
import { createKey } from '../../src/identity/keys.ts';
import { globalId } from '../../src/query/global-id.ts';
import { publicContents } from '../../src/query/public-contents.ts';
import { signingKey, testExchange, today, type TestExchange } from '../support/exchange.ts';
import { place } from '../support/records.ts';
import { app, auditor, citizen, officerOf } from '../support/viewers.ts';
import { announce, correct } from './following.ts';

let exchange: TestExchange;
let platform: Viewer;
beforeAll(async () => {
  exchange = await testExchange();
  const asking = { at: today, signingKey, departmentExists: () => Promise.resolve(true) };
  const { key } = await createKey(
    { name: '信用平台', kind: 'PLATFORM' },
    { ...exchange, ...asking },
  );
  platform = { kind: 'PLATFORM', name: `key:${key.id}`, grants: [] };
});
afterAll(() => exchange.close());
beforeEach(() =>
  exchange.db.pool.query(
    `truncate changes, change_counter, penalty_decisions, record_versions, watch_lists, feed_acknowledgements,
      webhooks, daily_manifests, audit_entries`,
  ),
);

const party = '91230500MA1B3N1N2M';

const put = (n: number, said: Record<string, unknown> = {}) =>
  place(exchange.db, exchange.catalogues.byCode.get('penalty-decisions')!, {
    fields: {
      ...{
        documentNumber: `${n}号`,
        partyName: `公司${n}`,
        partyKind: 'LEGAL_PERSON',
        partyCode: party,
      },
      ...{
        authorityCode: 'a',
        decidedOn: '2026-10-10',
        legalRepresentative: 'canary',
        fineAmount: '1.00',
      },
      ...{ penaltyKinds: ['FINE', 'WARNING'], ...said },
    },
    placed: { owner: 'market' },
  });

interface Event {
  readonly kind: string;
  readonly recordId: string;
  readonly version: number;
  readonly department: string;
  readonly changedFields: readonly string[];
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly record: { readonly id: string; readonly partyName: string } | null;
}

interface Answer {
  readonly changes: {
    readonly nodes: readonly Event[];
    readonly edges: readonly { readonly cursor: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
  readonly propagation: {
    readonly kind: string;
    readonly followers: readonly Record<string, unknown>[];
  };
  readonly manifests: readonly {
    readonly hash: string;
    readonly records: number;
    readonly fields: readonly string[];
  }[];
  readonly auditEntries: readonly Record<string, unknown>[];
  readonly watchList: unknown;
}

async function ask(
  query: string,
  viewer: Viewer = citizen,
  variables: Record<string, unknown> = {},
) {
  const { data, errors } = await exchange.ask(query, viewer, variables);
  return { data: data as unknown as Answer, code: errors[0]?.code };
}

const parts = `edges { cursor } pageInfo { endCursor hasNextPage }
  nodes { kind recordId version department changedFields after record { id ... on PenaltyDecision { partyName } } }`;

describe('changes', () => {
  test('come page by page, with the record as it is now', async () => {
    const [one, two] = [await put(1), await put(2)];
    await announce(exchange.db, { recordId: one }, { recordId: two });
    await correct(exchange.db, one, `party_name = '改名公司', party_name__shown = '改名公司'`);
    await announce(exchange.db, {
      recordId: one,
      kind: 'CORRECTED',
      version: 2,
      previousVersion: 1,
      fields: ['partyName'],
    });
    const { changes } = (await ask(`{ changes(first: 2) { ${parts} } }`)).data;
    expect(changes.nodes.map(({ record }) => record?.partyName)).toEqual(['改名公司', '公司2']);
    expect(changes.pageInfo).toEqual({ endCursor: changes.edges[1]!.cursor, hasNextPage: true });
    const next = `query ($after: String) { changes(after: $after) { ${parts} } }`;
    const rest = (await ask(next, citizen, { after: changes.pageInfo.endCursor })).data.changes;
    expect(rest.nodes).toEqual([
      expect.objectContaining({
        ...{
          kind: 'CORRECTED',
          recordId: globalId('PenaltyDecision', one),
          changedFields: ['partyName'],
        },
        after: expect.objectContaining({
          partyName: '改名公司',
          penaltyKinds: ['FINE', 'WARNING'],
        }),
      }),
    ]);
    expect(JSON.stringify([changes, rest])).not.toContain('canary');
  });

  test('follow the watch list of who asks', async () => {
    const [mine, other] = [await put(1), await put(2)];
    await announce(exchange.db, { recordId: mine, codes: [party] }, { recordId: other });
    expect((await ask('{ watchList { codes } }', app)).data.watchList).toBeNull();
    const set = 'mutation ($codes: [CreditCode!]!) { setWatchList(codes: $codes) { codes } }';
    expect((await ask(set, app, { codes: [party] })).code).toBeUndefined();
    const watched = await ask(`{ changes(watched: true) { ${parts} } }`, app);
    expect(watched.data.changes.nodes.map(({ recordId }) => recordId)).toEqual([
      globalId('PenaltyDecision', mine),
    ]);
    expect((await ask(`{ changes(watched: true) { ${parts} } }`)).code).toBe(
      'CHANGES_CREDENTIAL_NEEDED',
    );
    expect((await ask('{ watchList { codes } }')).code).toBe('CHANGES_CREDENTIAL_NEEDED');
  });
});

test('an owner sees which platforms have taken over a withdrawal', async () => {
  const recordId = await put(1);
  await announce(exchange.db, { recordId });
  const query =
    'query ($id: ID!) { propagation(id: $id) { kind cause followers { name by passed } } }';
  const id = globalId('PenaltyDecision', recordId);
  const acknowledge = async () => {
    const { data } = await ask('{ changes { pageInfo { endCursor } } }', platform);
    const cursor = data.changes.pageInfo.endCursor;
    await ask('mutation ($c: String!) { acknowledgeChanges(cursor: $c) { at } }', platform, {
      c: cursor,
    });
  };
  await acknowledge();
  await announce(exchange.db, { recordId, kind: 'WITHDRAWN', cause: 'REPAIRED' });
  const owner = officerOf('market');
  const follower = { name: '信用平台', by: 'PULLED' };
  const withdrawn = { kind: 'WITHDRAWN', cause: 'REPAIRED' };
  expect((await ask(query, owner, { id })).data.propagation).toEqual({
    ...withdrawn,
    followers: [{ ...follower, passed: false }],
  });
  await acknowledge();
  for (const viewer of [owner, auditor])
    expect((await ask(query, viewer, { id })).data.propagation).toEqual({
      ...withdrawn,
      followers: [{ ...follower, passed: true }],
    });
  for (const viewer of [citizen, platform, officerOf('finance')])
    expect((await ask(query, viewer, { id })).code).toBe('CHANGES_MAY_NOT_SEE_READERS');
  const nothing = { id: globalId('PenaltyDecision', '00000000-0000-4000-8000-000000000000') };
  expect((await ask(query, owner, nothing)).code).toBe('CHANGES_RECORD_UNKNOWN');
});

describe('a manifest', () => {
  const write = () =>
    writeManifests({ ...exchange, contents: publicContents }, { day: '2026-11-22', at: today });
  const query =
    '{ manifests(catalogue: "penalty-decisions") { department records hash fields cursor } }';

  /** A follower, from what the feed has told him (docs/following.md). */
  function recomputed(events: readonly Event[], fields: readonly string[]): string {
    const held = new Map<string, Event>();
    for (const event of events)
      if (event.kind === 'WITHDRAWN') held.delete(event.recordId);
      else held.set(event.recordId, event);
    const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1]!;
    const lines = [...held.values()]
      .map(({ recordId, version, after }) => {
        const values = JSON.stringify(fields.map((name) => after?.[name] ?? null));
        return `${uuidOf(recordId)} ${version} ${createHash('sha256').update(values).digest('hex')}\n`;
      })
      .sort();
    return createHash('sha256').update(lines.join('')).digest('hex');
  }

  test('is what a follower computes from the feed, whatever his rights', async () => {
    const [one, two, three] = [
      await put(1),
      await put(2, { partyKind: 'NATURAL_PERSON' }),
      await put(3),
    ];
    await announce(exchange.db, { recordId: one }, { recordId: two }, { recordId: three });
    await correct(exchange.db, one, 'fine_amount = 2');
    await announce(exchange.db, {
      recordId: one,
      kind: 'CORRECTED',
      version: 2,
      previousVersion: 1,
      fields: ['fineAmount'],
    });
    await exchange.db.pool.query(
      `update penalty_decisions set _status = 'WITHDRAWN' where id = $1`,
      [three],
    );
    await announce(exchange.db, { recordId: three, kind: 'WITHDRAWN', cause: 'ERROR' });
    await write();
    const { data } = await ask(query);
    const [manifest] = data.manifests;
    expect(data.manifests).toHaveLength(1);
    expect(manifest).toMatchObject({ department: 'market', records: 2 });
    expect(manifest!.fields).toContain('fineAmount');
    expect(manifest!.fields).not.toContain('legalRepresentative');
    for (const viewer of [citizen, officerOf('market')]) {
      const { changes } = (await ask(`{ changes { ${parts} } }`, viewer)).data;
      expect(recomputed(changes.nodes, manifest!.fields)).toBe(manifest!.hash);
      expect(recomputed(changes.nodes.slice(0, -1), manifest!.fields)).not.toBe(manifest!.hash);
    }
  });

  test('does not depend on what is withheld', async () => {
    await put(1);
    await write();
    const [before] = (await ask(query)).data.manifests;
    await exchange.db.pool.query(`update penalty_decisions set legal_representative = 'other'`);
    await write();
    expect((await ask(query)).data.manifests).toEqual([before]);
    await exchange.db.pool.query(`update penalty_decisions set fine_amount = 3`);
    await write();
    expect((await ask(query)).data.manifests[0]!.hash).not.toBe(before!.hash);
  });
});

test('entries of the audit are for auditors alone', async () => {
  const entry = { at: today, actor: 'a', action: 'B', subject: 'c', detail: { records: 1 } };
  await transaction(exchange.db, (client) =>
    appendEntries(client, [entry, { ...entry, subject: 'd' }]),
  );
  const query = '{ auditEntries(subject: "d") { seq actor detail previous hash } }';
  expect((await ask(query, auditor)).data.auditEntries).toEqual([
    expect.objectContaining({ seq: '2', actor: 'a', detail: { records: 1 } }),
  ]);
  for (const viewer of [citizen, app, platform, officerOf('market')])
    expect((await ask(query, viewer)).code).toBe('GRAPH_NOT_AN_AUDITOR');
});
