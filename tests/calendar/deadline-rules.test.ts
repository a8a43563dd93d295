import { describe, expect, test } from '@jest/globals';
import { deadlineRuleFrom } from '../../src/calendar/deadline-rule.ts';
import { deadlineRules, publicationRule, ruleNamed } from '../../src/calendar/deadline-rules.ts';
import { loadCatalogues } from '../../src/catalogue/load.ts';

const catalogues = loadCatalogues('schema');

test.each([
  ['publish-licence-or-penalty', 7, 'WORKING_DAY'],
  ['publish-proactively', 20, 'WORKING_DAY'],
  ['publish-budget', 20, 'CALENDAR_DAY'],
  ['withdraw-annulled', 3, 'WORKING_DAY'],
  ['answer-application', 20, 'WORKING_DAY'],
  ['correct-application', 7, 'WORKING_DAY'],
  ['third-party-opinion', 15, 'WORKING_DAY'],
  ['first-word-on-incident', 5, 'HOUR'],
  ['press-conference-on-incident', 24, 'HOUR'],
  ['respond-to-public-opinion', 48, 'HOUR'],
  ['comment-on-decision', 30, 'CALENDAR_DAY'],
])('%s is %i %s, with its article', (id, length, unit) => {
  expect(ruleNamed(id)).toMatchObject({ length, unit, source: { article: expect.any(String) } });
});

test('a rule that does not exist is refused by name', () => {
  expect(() => ruleNamed('publish-nothing')).toThrow('There is no deadline rule publish-nothing.');
});

test('every rule says from when it holds, and in both languages what it is', () => {
  expect(deadlineRules.length).toBeGreaterThan(20);
  for (const rule of deadlineRules) expect(rule.validFrom).toMatch(/^20\d\d-\d\d-\d\d$/);
});

describe('the publication of a catalogue', () => {
  test.each(catalogues.all.filter((one) => one.publishWithin))(
    '$code has its rule',
    (catalogue) => {
      const rule = publicationRule(catalogue)!;
      const { days, unit } = catalogue.publishWithin!;
      expect(rule).toMatchObject({ length: days, unit });
    },
  );

  test.each([
    ['penalty-decisions', 'publish-licence-or-penalty'],
    ['budget-documents', 'publish-budget'],
    ['credit-listings', 'publish-proactively'],
    ['enterprises', 'publish-enterprise'],
  ])('%s follows %s', (code, id) => {
    expect(publicationRule(catalogues.byCode.get(code)!)?.id).toBe(id);
  });

  test('that cites something of its own has a rule of its own', () => {
    const penalties = catalogues.byCode.get('penalty-decisions')!;
    const publishWithin = { ...penalties.publishWithin!, days: 9, basis: '某规定 第九条' };
    expect(publicationRule({ ...penalties, publishWithin })).toMatchObject({
      id: 'publish-penalty-decisions',
      length: 9,
      source: { article: '某规定 第九条' },
      start: { zh: '处罚决定日期' },
    });
    expect(publicationRule({ ...penalties, publishWithin: undefined })).toBeUndefined();
  });
});

const sound = ruleNamed('withdraw-annulled');
test.each([
  ['an id with capitals', { id: 'Withdraw' }],
  ['a unit of its own', { unit: 'FORTNIGHT' }],
  ['no length', { length: 0 }],
  ['half a day', { length: 0.5 }],
  ['a day of the year beside a length', { monthDay: '01-31' }],
  ['one language', { title: { zh: '撤回', en: '' } }],
  ['a pause without words', { pauses: [{ event: 'PAUSED' }] }],
  ['no article', { source: {} }],
  ['no beginning', { validFrom: 'always' }],
  ['an end before it', { validUntil: '2000-01-01' }],
  ['an extension by nothing', { extension: { length: 0 } }],
])('a rule with %s is refused', (_case, change) => {
  expect(() => deadlineRuleFrom({ ...sound, ...change })).toThrow('cannot be used');
});
