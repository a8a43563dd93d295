import { budgets, bounds } from '../../../src/graph/limits/bounds.ts';
import { readLimits } from '../../../src/base/limit-settings.ts';

/** What one caller may ask at most, and which test shows it. */
export function section(): Promise<string> {
  const { perMinute, perDay, failedCredentials } = readLimits({});
  const of = (limits: object) =>
    Object.entries(limits)
      .map(([name, limit]) => `${name} ${limit}`)
      .join(', ');
  const rows = [
    ['size of an operation', of(bounds), 'tests/graph/limits/rules.test.ts'],
    ['its cost, by viewer', of(budgets), 'tests/graph/limits/cost.test.ts'],
    ['measured in linear time', 'nodes visited', 'tests/graph/limits/linear.test.ts'],
    ['a value of a file that is no text', '1,000 characters', 'tests/ingest/cells/readers.test.ts'],
    ['requests a minute', of(perMinute), 'tests/server/rate-limits.test.ts'],
    ['the same over processes', 'exactly', 'tests/server/rates/leases.test.ts'],
    ['requests a day', of(perDay), 'tests/server/rate-limits.test.ts'],
    ['wrong credentials a minute', String(failedCredentials), 'tests/server/rate-limits.test.ts'],
    [
      'workbooks',
      '2,000 files, 1 GB, unpacked and counted',
      'tests/ingest/hostile-workbooks.test.ts',
    ],
    ['registered operations', 'text or hash', 'tests/server/registered-operations.test.ts'],
    ['keys: networks, rotation, signing keys', 'each refusal', 'tests/identity/rotation.test.ts'],
    [
      'tokens: algorithms, embedded keys, rotation of keys',
      'each refusal',
      'tests/identity/tokens.test.ts, token-headers.test.ts',
    ],
    [
      'formulas in CSV',
      'disarmed, and taken back unchanged',
      'tests/exports/round-trip-every.test.ts',
    ],
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return Promise.resolve(
    ['## Limits', ['| limit | at most | test |', '| --- | --- | --- |', ...rows].join('\n')].join(
      '\n\n',
    ),
  );
}
