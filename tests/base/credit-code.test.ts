import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { checkCreditCode, creditCodeCheck } from '../../src/base/credit-code.ts';

const [valid = [], invalid = []] = readFileSync(
  new URL('credit-codes.txt', import.meta.url),
  'utf8',
)
  .split('# invalid')
  .map((part) => part.split('\n').filter((line) => /^[0-9A-Z]+$/.test(line)));

test.each(valid)('%s is right in all its parts', (code) => {
  expect(checkCreditCode(code)).toBe('OK');
});

test.each(invalid)('%s is not', (code) => {
  expect(checkCreditCode(code)).not.toBe('OK');
});

test.each([
  ['00000000000000000X', 'PLACEHOLDER'],
  ['000000000000000000', 'PLACEHOLDER'],
  ['91350200M000000510', 'WRONG_CHECK'],
  ['123456789012345678', 'WRONG_ORGANISATION_CODE'],
  ['91000000M000100Y43', 'WRONG_REGION'],
  ['91440300359143307O', 'WRONG_FORM'],
  ['9144030035914330', 'WRONG_FORM'],
  ['91440300359143317G', 'WRONG_ORGANISATION_CODE'],
] as const)('%s is %s', (code, verdict) => {
  expect(checkCreditCode(code)).toBe(verdict);
});

test('a code that passes only the last check is told apart by the others', () => {
  expect(creditCodeCheck('12345678901234567')).toBe('8');
});
