import { afterAll, describe, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogues } from '../../src/catalogue/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulu-periods-'));
cpSync('schema', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const period = {
  ...{
    id: 'one',
    catalogue: 'penalty-decisions',
    when: 'domain = MARKET_REGULATION',
    maxMonths: 36,
  },
  ...{ validFrom: '2021-09-01', source: '第十三条', quote: '届满三年' },
};
const load = (...periods: unknown[]) => {
  writeFileSync(join(folder, 'publication-periods.json'), JSON.stringify(periods));
  return loadCatalogues(folder).byCode.get('penalty-decisions')!.periods;
};

describe('publication-periods.json', () => {
  test('lays down, per catalogue and in order, how long records stay public', () => {
    const shipped = loadCatalogues('schema');
    expect(shipped.byCode.get('penalty-decisions')!.periods.map(({ id }) => id)).toEqual([
      ...['market-restriction', 'market-grave', 'market-criticism', 'market-other'],
      ...['grave', 'general'],
    ]);
    expect(load(period)).toMatchObject([
      { id: 'one', maxMonths: 36, publish: true, repairable: true, when: { text: period.when } },
    ]);
  });

  test.each([
    ['a catalogue that is none', { catalogue: 'none' }, 'there is no catalogue none'],
    ['a field that is none', { when: 'nothing = X' }, 'has no field nothing'],
    ['a value that is none', { when: 'domain = NOWHERE' }, 'domain is never NOWHERE'],
    ['a condition that is none', { when: 'domain ~ X' }, 'Cannot read'],
    ['half a month', { maxMonths: 0.5 }, 'whole numbers'],
    ['a shortest period beyond the longest', { minMonths: 40 }, 'minMonths is more'],
    ['no beginning', { validFrom: undefined }, 'validFrom'],
    ['no source', { source: '' }, 'source and quote'],
    ['a field that is no date', { orUntil: 'facts' }, 'orUntil names no Date field'],
    ['a word of its own', { forever: true }, 'are read'],
    ['a repair of its own', { repair: 'SOMETIMES' }, 'repair is NEVER'],
  ])('with %s is refused, named', (_what, change, sentence) => {
    expect(() => load(period, { ...period, id: 'two', ...change })).toThrow(
      expect.objectContaining({
        code: 'CATALOGUE_PERIODS_WRONG',
        message: expect.stringMatching(new RegExp(`two: .*${sentence}`)),
      }),
    );
  });

  test('that is no list is refused', () => {
    writeFileSync(join(folder, 'publication-periods.json'), '{}');
    expect(() => loadCatalogues(folder)).toThrow('it must be a list');
  });
});
