import { describe, expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { canariesIn } from './support/canary.ts';
import { createRecorder } from './support/recorder.ts';

const catalogues = loadCatalogues('schema');
const of = (field: string, owner: string, state = 'PUBLISHED') =>
  `CNRY-PenaltyDecision-${field}-${owner}-${state}-0a1b2c`;

describe('the recorder', () => {
  test('passes what its reader sent himself, and only that', () => {
    const recorder = createRecorder(catalogues);
    const [sent, learnt] = ['"864200000"', of('remarks', 'beta')];
    recorder.record({ audience: 'app', channel: 'test', text: `${sent} ${learnt}`, asked: sent });
    expect(recorder.found().map(({ canary }) => canary)).toEqual([learnt]);
  });

  test.each([
    ['a closed field to the public', 'anonymous', of('remarks', 'beta'), true],
    ['the same, folded by an index', 'app', of('remarks', 'beta').toLowerCase(), true],
    ['text behind a mask', 'other department', of('facts', 'beta'), true],
    ['what departments share, to one', 'other department', of('usageScope', 'beta'), false],
    [
      'the same of a record that is not public',
      'other department',
      of('usageScope', 'beta', 'SUBMITTED'),
      true,
    ],
    ['an owner’s own', 'owner', of('partyIdNumber', 'alpha', 'SUBMITTED'), false],
    ['what is another’s, to an owner', 'owner', of('partyIdNumber', 'beta'), true],
    ['what a grant opens', 'grantee', of('legalRepresentative', 'alpha'), false],
    ['beyond the rows of the grant', 'grantee', of('legalRepresentative', 'beta'), true],
    ['the same, after the grant', 'expired grantee', of('legalRepresentative', 'alpha'), true],
    ['anything, to the log', 'nobody', of('partyIdNumber', 'alpha'), true],
    ['an amount that was kept back', 'platform', '{"totalAssets":"864212345.00"}', true],
    ['an auditor, of values', 'auditor', of('facts', 'beta'), true],
  ] as const)('finds or passes %s', (_what, audience, text, found) => {
    const recorder = createRecorder(catalogues);
    recorder.record({ audience, channel: 'test', text: `… "${text}" …` });
    expect(recorder.found().length > 0).toBe(found);
    expect(canariesIn('an answer without any, 86421234 of them', { audience, catalogues })).toEqual(
      [],
    );
  });
});
