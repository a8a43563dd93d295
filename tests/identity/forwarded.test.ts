import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import type { Database } from '../../src/base/database.ts';
import { parseCondition } from '../../src/catalogue/condition.ts';
import { anonymous, type Viewer } from '../../src/disclosure/viewer.ts';
import { hashBody, signAssertion, type Binding } from '../../src/identity/assertion.ts';
import { identify } from '../../src/identity/identify.ts';
import { createKey } from '../../src/identity/keys.ts';
import { testDatabase } from '../support/database.ts';
import { askingOf, later, now } from './asking.ts';

let db: Database;
let reasons: unknown[] = [];
beforeAll(async () => void (db = await testDatabase()));
beforeEach(() => void (reasons = []));
afterAll(() => db.close());

const log = { warn: (facts: object) => void reasons.push((facts as { code: string }).code) };
const { signingKey } = askingOf(undefined as never);
const bodyHash = hashBody('{"query":"{ penaltyDecisions { totalCount } }"}');
const binding: Binding = { subgraph: 'credit-office', bodyHash, at: now, signingKey };

const officer: Viewer = {
  kind: 'OFFICER',
  name: 'key:1',
  department: 'finance',
  grants: [
    {
      id: 'g1',
      catalogue: 'penalty-decisions',
      fields: ['legalRepresentative'],
      rows: parseCondition('partyKind = LEGAL_PERSON and decidedOn is not null'),
      purpose: '联合惩戒',
      basis: '共享协议 2026-1',
      from: later(-3600),
      until: later(20),
    },
  ],
};

const receive = (assertion: string | undefined, changes: { body?: string; at?: Date } = {}) =>
  identify(
    { assertion, subgraph: 'credit-office', bodyHash: changes.body ?? bodyHash },
    askingOf(db, { at: changes.at ?? now, log }),
  );

describe('the word of the gateway', () => {
  test('carries the whole viewer, with grants and their row filters', async () => {
    expect(await receive(signAssertion(officer, binding))).toEqual(officer);
    expect(reasons).toEqual([]);
  });

  test('stays small enough for a header with a hundred grants', () => {
    const grants = Array.from({ length: 100 }, (_, i) => ({ ...officer.grants[0]!, id: `g${i}` }));
    expect(signAssertion({ ...officer, grants }, binding).length).toBeLessThan(8000);
  });

  test('does not outlive a grant', async () => {
    const viewer = await receive(signAssertion(officer, binding), { at: later(20) });
    expect(viewer).toEqual({ ...officer, grants: [] });
  });

  test('counts within 30 seconds, and up to 5 seconds early for clocks that differ', async () => {
    expect(await receive(signAssertion(officer, binding), { at: later(29.9) })).not.toBe(anonymous);
    expect(await receive(signAssertion(officer, binding), { at: later(-5) })).not.toBe(anonymous);
    expect(await receive(signAssertion(officer, binding), { at: later(30) })).toBe(anonymous);
    expect(await receive(signAssertion(officer, binding), { at: later(-5.1) })).toBe(anonymous);
    expect(reasons).toEqual(['IDENTITY_ASSERTION_EXPIRED', 'IDENTITY_ASSERTION_EXPIRED']);
  });

  test('counts once: replayed, its caller is anonymous', async () => {
    const assertion = signAssertion(officer, binding);
    expect(await receive(assertion)).not.toBe(anonymous);
    expect(await receive(assertion)).toBe(anonymous);
    expect(await receive(assertion, { at: later(29) })).toBe(anonymous);
    expect(reasons).toEqual(Array(2).fill('IDENTITY_ASSERTION_REPLAYED'));
  });

  test('counts for the body that it was given for', async () => {
    const body = hashBody('{"query":"{ enterprises { totalCount } }"}');
    expect(await receive(signAssertion(officer, binding), { body })).toBe(anonymous);
    expect(reasons).toEqual(['IDENTITY_ASSERTION_OF_ANOTHER_BODY']);
  });

  test('counts for one subgraph: the key of another cannot make it', async () => {
    const foreign = signAssertion(officer, { ...binding, subgraph: 'finance' });
    expect(await receive(foreign)).toBe(anonymous);
    expect(reasons).toEqual(['IDENTITY_ASSERTION_FORGED']);
  });

  const assertion = signAssertion(officer, binding);
  const [version, payload] = assertion.split('.');
  const forged = createHmac('sha256', signingKey)
    .update(`${version}.${payload}`)
    .digest('base64url');
  test.each([
    ['an unsigned one', `${version}.${payload}.`],
    ['one signed with the signing key itself', `${version}.${payload}.${forged}`],
    ['one whose claims were changed', assertion.replace(payload!, `${payload}AA`)],
    ['one whose signature was cut', assertion.slice(0, -1)],
    ['one with a changed signature', assertion.slice(0, -4) + 'AAAA'],
    ['plain claims', JSON.stringify({ kind: 'OFFICER', department: 'credit-office' })],
    ['nothing', ''],
  ])('is not made by %s: the caller is anonymous', async (_case, text) => {
    expect(await receive(text)).toBe(anonymous);
    expect(reasons).toEqual(['IDENTITY_ASSERTION_FORGED']);
  });

  test('never speaks for a job of the exchange itself', async () => {
    const system: Viewer = { kind: 'SYSTEM', name: 'job', grants: [] };
    expect(await receive(signAssertion(system, binding))).toBe(anonymous);
  });
});

describe('whoever comes to a subgraph', () => {
  test('without the word of the gateway is anonymous, even with a good key', async () => {
    const { text } = await createKey({ name: 'App', kind: 'PLATFORM' }, askingOf(db));
    const authorization = `Bearer ${text}`;
    const viewer = await identify({ authorization, subgraph: 'credit-office' }, askingOf(db));
    expect(viewer).toBe(anonymous);
  });

  test('elsewhere than a subgraph an assertion is not read', async () => {
    const assertion = signAssertion(officer, binding);
    expect(await identify({ assertion, bodyHash }, askingOf(db))).toBe(anonymous);
  });
});
