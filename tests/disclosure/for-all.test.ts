import { expect, test } from '@jest/globals';
import { loadCatalogues } from '../../src/catalogue/load.ts';
import { decide, wholly } from '../../src/disclosure/decide.ts';
import { isForAll } from '../../src/disclosure/rules/open.ts';
import { anonymous } from '../../src/disclosure/viewer.ts';

const fields = loadCatalogues('schema').all.flatMap((catalogue) => catalogue.fields);
const at = new Date('2026-11-22T04:00:00Z');

test('a field is for all where the decision shows every value of it to somebody without any rights', () => {
  const seen = fields.map((field) => {
    return wholly(decide({ field, viewer: anonymous, at, use: 'READ' }));
  });
  expect(new Set(seen)).toEqual(new Set(['RAW', 'MASKED', 'WITHHELD', 'BY_RECORD']));
  expect(fields.map(isForAll)).toEqual(seen.map((one) => one === 'RAW'));
});
