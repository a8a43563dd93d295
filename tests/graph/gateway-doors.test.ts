import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/base/database.ts';
import { transaction } from '../../src/base/database.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { appendChanges } from '../../src/changes/append.ts';
import { addGrant } from '../../src/identity/grants.ts';
import { createKey, revokeKey } from '../../src/identity/keys.ts';
import { assertionHeader, hashBody, signAssertion } from '../../src/identity/assertion.ts';
import { place } from '../support/records.ts';
import { letThrough } from '../support/canary-watch/found.ts';
import { testDatabase } from '../support/database.ts';
import { startFederation, type Federation } from '../support/federation.ts';

// The doors for files and for the feed: one process, and a gateway over a process for each subgraph, answer alike.
const catalogues = loadCatalogues('schema');
let db: Database;
let federation: Federation;
let keys: Record<'platform' | 'officer' | 'finance', string>;
let platformId: string;

beforeAll(async () => {
  db = await testDatabase();
  federation = await startFederation(db);
  const { signingKey } = federation;
  const asking = { db, at: new Date(), signingKey, departmentExists: () => Promise.resolve(true) };
  const { key, text } = await createKey({ name: 'p', kind: 'PLATFORM' }, asking);
  platformId = key.id;
  const officer = async (department: string) =>
    (await createKey({ name: department, kind: 'OFFICER', department }, asking)).text;
  keys = { platform: text, officer: await officer('platform'), finance: await officer('finance') };
}, 180_000);
afterAll(async () => {
  await federation?.close();
  await db?.close();
});

// An owner’s own, closed fields and all; to the gateway, which passes it on.
letThrough(({ by, canary }) => by !== `Bearer ${keys.platform}` && canary.includes('-finance-'));

let number = 0;

/** A record of a catalogue that is public, and announced. */
async function publish(code: string, at = new Date()): Promise<void> {
  number += 1;
  const catalogue = catalogues.byCode.get(code)!;
  const fields: Record<string, unknown> =
    code === 'penalty-decisions'
      ? {
          ...{ documentNumber: `${number}号`, partyName: `公司${number}`, authorityCode: 'a' },
          ...{ partyKind: 'LEGAL_PERSON', decidedOn: '2026-10-10', legalRepresentative: 'canary' },
          partyCode: '91230500MA1B3N1N2M',
        }
      : {
          creditCode: `91230500MA1B3N${String(number).padStart(4, '0')}`,
          name: `企业${number}`,
          kind: 'ENTERPRISE',
        };
  const recordId = await place(db, catalogue, { fields, placed: { owner: 'finance' } });
  const codes = fields['partyCode'] ? [String(fields['partyCode'])] : [];
  await transaction(db, (client) =>
    appendChanges(client, [
      {
        at,
        kind: 'PUBLISHED',
        catalogue: code,
        department: 'finance',
        recordId,
        version: 1,
        codes,
        fields: [],
      },
    ]),
  );
}

interface Line {
  readonly kind: string;
  readonly id?: string | null;
  readonly catalogue?: string;
  readonly cursor?: string;
  readonly more?: boolean;
  readonly unreachable?: readonly string[];
  readonly after?: Record<string, unknown> | null;
  readonly cause?: string | null;
  readonly origin?: { readonly department: string };
}

type Shape = 'merged' | 'gateway';

async function get(
  shape: Shape,
  path: string,
  { key = '', ...init }: RequestInit & { key?: string } = {},
) {
  const headers = {
    ...(init.headers as object),
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  };
  const response = await fetch(`${federation.urls[shape]}${path}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

const linesOf = ({ text }: { readonly text: string }) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const codeOf = ({ text }: { readonly text: string }) =>
  (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
const feed = async (shape: Shape, query = '', key = '') =>
  linesOf(await get(shape, `/feed${query}`, { key }));

/** What is told of records, without cursors. */
const told = (lines: readonly Line[]) =>
  lines.filter(({ kind }) => kind !== 'CURSOR').map(({ cursor: _, origin: __, ...line }) => line);

describe('/feed of a gateway', () => {
  test('tells what the one process tells, each change once, behind one cursor', async () => {
    for (const code of [
      'penalty-decisions',
      'enterprises',
      'penalty-decisions',
      'enterprises',
      'enterprises',
    ])
      await publish(code);
    const whole = await feed('merged');
    expect(told(await feed('gateway'))).toEqual(told(whole));
    expect(told(whole)).toHaveLength(5);
    const paged: Line[] = [];
    let [after, more]: [string, boolean] = ['', true];
    while (more) {
      const page = await feed('gateway', `?first=2${after}`);
      const end = page.pop()!;
      paged.push(...page);
      [after, more] = [`&after=${end.cursor}`, end.more!];
    }
    expect(told(paged)).toEqual(told(whole));
    const resumed = await feed('gateway', `?after=${paged[1]!.cursor}`);
    expect(told(resumed)).toEqual(told(whole).slice(2));
    expect(new Set(paged.map(({ origin }) => origin!.department))).toEqual(
      new Set(['credit-office', 'market-regulation']),
    );
  });

  test('has the same filters, and the watch list of who asks', async () => {
    const put = {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      key: keys.platform,
    };
    const body = JSON.stringify({ codes: ['91230500MA1B3N1N2M'] });
    expect((await get('gateway', '/feed/watch-list', { ...put, body })).status).toBe(200);
    for (const query of [
      '?catalogues=enterprises',
      '?departments=nobody',
      '?codes=91230500MA1B3N1N2M',
      '?watched=1',
    ])
      expect([query, told(await feed('gateway', query, keys.platform))]).toEqual([
        query,
        told(await feed('merged', query, keys.platform)),
      ]);
    expect(told(await feed('gateway', '?watched=1', keys.platform))).toHaveLength(2);
  });

  test('tells the holder of a grant, and him alone, in what it opens', async () => {
    const giving = {
      db,
      catalogues,
      at: new Date(),
      by: 'test',
      departmentExists: () => Promise.resolve(true),
    };
    const period = { from: new Date('2026-01-01'), until: new Date('2099-01-01') };
    const terms = {
      catalogue: 'penalty-decisions',
      fields: ['legalRepresentative'],
      purpose: 'p',
      basis: 'b',
    };
    await addGrant({ ...terms, ...period, holder: { kind: 'KEY', name: platformId } }, giving);
    await new Promise((resolve) => setTimeout(resolve, 1100)); // rights are remembered for a second
    const lines = await feed('gateway', '', keys.platform);
    expect(lines.filter(({ kind }) => kind === 'ACCESS_CHANGED')).toEqual([
      expect.objectContaining({ cause: 'ADDED', catalogue: 'penalty-decisions' }),
    ]);
    expect(JSON.stringify(lines)).toContain('canary');
    const others = await feed('gateway');
    expect(JSON.stringify(others)).not.toMatch(/canary|ACCESS_CHANGED/);
  });

  test('begins with a snapshot whose cursor misses nothing', async () => {
    const snapshot = linesOf(await get('gateway', '/feed/snapshot/penalty-decisions'));
    const end = snapshot.pop()!;
    expect(snapshot.map(({ kind }) => kind)).toEqual(['SNAPSHOT', 'SNAPSHOT']);
    await publish('penalty-decisions');
    await publish('enterprises');
    expect(
      told(await feed('gateway', `?after=${end.cursor}`)).map(({ catalogue }) => catalogue),
    ).toEqual(['penalty-decisions', 'enterprises']);
  });

  test('streams, and goes on after Last-Event-ID', async () => {
    const [first] = await feed('gateway', '?first=1');
    const hangUp = new AbortController();
    const { body } = await fetch(`${federation.urls.gateway}/feed`, {
      headers: { accept: 'text/event-stream', 'last-event-id': first!.cursor! },
      signal: hangUp.signal,
    });
    let text = '';
    const want = told(await feed('merged')).length - 1;
    for await (const chunk of body!) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (text.split('\ndata: ').length > want) break;
    }
    hangUp.abort();
    const events = [...text.matchAll(/^data: (.*)$/gm)].map(
      ([, line]) => JSON.parse(line!) as Line,
    );
    expect(told(events)).toEqual(told(await feed('merged')).slice(1));
  });

  test.each([
    ['/feed?after=forged', 400, 'CHANGES_CURSOR_FORGED'],
    ['/feed?first=0', 400, 'CHANGES_PAGE_WRONG'],
    ['/feed?catalogues=nothing', 404, 'CHANGES_CATALOGUE_UNKNOWN'],
    ['/feed?watched=1', 401, 'CHANGES_CREDENTIAL_NEEDED'],
    ['/feed/watch-list', 401, 'CHANGES_CREDENTIAL_NEEDED'],
    ['/feed/snapshot/nothing', 404, 'QUERY_CATALOGUE_UNKNOWN'],
    ['/export/nothing.csv', 404, 'QUERY_CATALOGUE_UNKNOWN'],
    ['/export/penalty-decisions.pdf', 404, 'EXPORTS_FORMAT_UNKNOWN'],
  ])('%s is refused with %s %s, as by one process', async (path, status, code) => {
    for (const shape of ['merged', 'gateway'] as const) {
      const answer = await get(shape, path);
      expect([shape, answer.status, codeOf(answer)]).toEqual([shape, status, code]);
    }
  });

  test('refuses a bad key', async () => {
    const key = `mulu_${'0'.repeat(49)}`;
    for (const path of ['/feed', '/export/penalty-decisions.csv'])
      expect((await get('gateway', path, { key })).status).toBe(401);
  });
});

describe('/export of a gateway', () => {
  test.each(['csv', 'ndjson'])('is the file that the one process gives: %s', async (format) => {
    for (const key of ['', keys.platform, keys.finance]) {
      const path = `/export/penalty-decisions.${format}?first=2`;
      const [merged, gateway] = [
        await get('merged', path, { key }),
        await get('gateway', path, { key }),
      ];
      expect([gateway.status, gateway.text]).toEqual([200, merged.text]);
      for (const name of ['content-type', 'content-disposition', 'x-mulu-withheld'])
        expect([name, gateway.headers.get(name)]).toEqual([name, merged.headers.get(name)]);
      const next = /<([^>]+)>/.exec(gateway.headers.get('link')!)![1]!;
      expect((await get('gateway', next, { key })).text).toBe(
        (await get('merged', next, { key })).text,
      );
    }
  });
});

describe('an export through a gateway', () => {
  test('is broken off when the key of who reads it is revoked', async () => {
    await db.pool.query(
      `insert into penalty_decisions (id, _owner, _submitter, _status, _hash, _submitted_at, document_number,
         party_name, party_kind, authority_code, decided_on)
       select md5('many' || n)::uuid, 'finance', 'finance', 'SUBMITTED', 'test', now(), n::text, repeat('企业', 100),
         'LEGAL_PERSON', 'finance', '2026-01-01' from generate_series(1, 40000) n`,
    );
    const asking = {
      ...{ db, at: new Date(), signingKey: federation.signingKey },
      departmentExists: () => Promise.resolve(true),
    };
    const draft = { name: 'leaver', kind: 'OFFICER', department: 'finance' } as const;
    const { key, text } = await createKey(draft, asking);
    const path = '/export/penalty-decisions.csv?own=1';
    const headers = { authorization: `Bearer ${text}` };
    const file = await new Promise<IncomingMessage>((resolve, reject) => {
      request(federation.urls.gateway + path, { headers }, resolve)
        .once('error', reject)
        .end();
    });
    expect(file.statusCode).toBe(200);
    await once(file, 'readable'); // and takes no more for now
    await revokeKey(db, key.id, { at: new Date(), by: 'test' });
    await pause(8_000); // rights are looked at every five seconds
    file.resume();
    const [error] = (await once(file, 'error')) as [NodeJS.ErrnoException];
    expect([error.code, file.complete]).toEqual(['ECONNRESET', false]);
    await db.pool.query(`delete from penalty_decisions where _status = 'SUBMITTED'`);
  }, 60_000);
});

describe('/ingest of a gateway', () => {
  const file = readFileSync('prisma/sample/departments.json');
  const post = (body: Uint8Array<ArrayBuffer>, key: string) =>
    get('gateway', '/ingest/departments', {
      method: 'POST',
      body,
      key,
      headers: { 'content-type': 'application/json' },
    });

  test('takes a file for the department, with its receipt', async () => {
    const answer = await post(file, keys.officer);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      200,
      expect.objectContaining({ state: 'SUBMITTED' }),
    ]);
    const again = await post(file, keys.officer);
    expect(JSON.parse(again.text)).toMatchObject({ state: 'UNCHANGED' });
  });

  test('leaves it to the department whose file it takes', async () => {
    expect(codeOf(await post(file, ''))).toBe('SERVER_CREDENTIAL_NEEDED');
    expect(codeOf(await post(file, keys.platform))).toBe('SERVER_OFFICERS_ONLY');
  });

  test.each([
    ['without a seal', undefined],
    ['with the seal of another file', 'A'.repeat(43)],
  ])('a file that arrives %s is not taken', async (_how, seal) => {
    const viewer = { kind: 'OFFICER', name: 'key:x', department: 'platform', grants: [] } as const;
    const path = '/ingest/departments?dryRun=1';
    const { signingKey } = federation;
    const bodyHash = hashBody(`POST ${path}\n`);
    const assertion = signAssertion(viewer, {
      subgraph: 'platform',
      bodyHash,
      at: new Date(),
      signingKey,
    });
    const url = new URL(path, federation.subgraphs.get('platform'));
    const text = await new Promise<string>((resolve, reject) => {
      const headers = {
        [assertionHeader]: assertion,
        'content-type': 'application/json',
        trailer: 'x-mulu-body',
      };
      const sent = request(url, { method: 'POST', headers }, (answer) => {
        let read = '';
        answer.on('data', (chunk: Buffer) => (read += chunk.toString()));
        answer.on('end', () => resolve(read));
      });
      sent.once('error', reject);
      sent.write(file);
      if (seal) sent.addTrailers({ 'x-mulu-body': seal });
      sent.end();
    });
    expect(codeOf({ text })).toBe('SERVER_BODY_UNSEALED');
  });
});

describe('without the credit office', () => {
  beforeAll(() => federation.kill('credit-office'));

  test('the feed says so, and goes on with the rest', async () => {
    const lines = await feed('gateway');
    const end = lines.pop()!;
    expect(end.unreachable).toEqual(['credit-office']);
    const rest = told(await feed('merged')).filter(({ catalogue }) => catalogue === 'enterprises');
    expect(told(lines)).toEqual(rest);
    await publish('enterprises');
    expect(told(await feed('gateway', `?after=${end.cursor}`))).toHaveLength(1);
  });

  test('its files are refused by its name', async () => {
    const answer = await get('gateway', '/export/penalty-decisions.csv');
    expect([answer.status, codeOf(answer)]).toEqual([503, 'SERVER_DEPARTMENT_UNREACHABLE']);
  });
});
