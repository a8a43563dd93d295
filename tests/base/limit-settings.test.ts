import { expect, test } from '@jest/globals';
import { readLimits } from '../../src/base/limit-settings.ts';

test('only what is named differs from the usual', () => {
  const { perMinute, perDay } = readLimits({
    MULU_RATE_LIMITS: 'anonymous=60, app=600',
    MULU_DAILY_QUOTAS: 'platform=5',
  });
  expect(perMinute).toMatchObject({ anonymous: 60, app: 600, officer: 60_000 });
  expect(perDay).toEqual({ app: 1_000_000, platform: 5 });
});

test('"off" limits nobody', () => {
  const { perMinute, perDay } = readLimits({ MULU_RATE_LIMITS: 'off', MULU_DAILY_QUOTAS: 'OFF' });
  expect([perMinute, perDay]).toEqual([{}, {}]);
});

test.each([
  ['MULU_RATE_LIMITS', 'citizen=5'],
  ['MULU_RATE_LIMITS', 'app=0'],
  ['MULU_RATE_LIMITS', 'app'],
  ['MULU_DAILY_QUOTAS', 'app=-1'],
  ['MULU_FAILED_CREDENTIALS', '0'],
  ['MULU_TRUSTED_PROXIES', '10.0.0.0/40'],
  ['MULU_TRUSTED_PROXIES', 'proxy.internal'],
])('%s=%s stops the start', (name, value) => {
  expect(() => readLimits({ [name]: value })).toThrow(
    expect.objectContaining({ code: 'CONFIG_WRONG_SETTING' }),
  );
});
