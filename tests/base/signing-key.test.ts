import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signingKey } from '../../src/base/signing-key.ts';

const place = mkdtempSync(join(tmpdir(), 'mulu-key-'));
afterAll(() => rmSync(place, { recursive: true }));

describe('signingKey', () => {
  test('is the configured one, and then nothing is written', () => {
    expect(signingKey({ signingKey: 'configured', dataDir: '/nowhere/at/all' })).toBe('configured');
  });

  test('is made once for a data directory, for its owner alone', () => {
    const dataDir = join(place, 'fresh');
    const key = signingKey({ dataDir });
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(signingKey({ dataDir })).toBe(key);
    if (process.platform !== 'win32')
      expect(statSync(join(dataDir, 'signing-key')).mode & 0o777).toBe(0o600);
  });

  test('differs between installations', () => {
    expect(signingKey({ dataDir: join(place, 'a') })).not.toBe(
      signingKey({ dataDir: join(place, 'b') }),
    );
  });

  test('is refused when its file was cut short', () => {
    writeFileSync(join(place, 'signing-key'), 'short');
    expect(() => signingKey({ dataDir: place })).toThrow('MULU_SIGNING_KEY must be set');
  });
});
