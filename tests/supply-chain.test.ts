import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { packagesOf, refused } from '../scripts/security/licences.ts';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

describe('packages', () => {
  const packages = packagesOf();

  test('are used under licences of the list alone', () => {
    expect(packages.length).toBeGreaterThan(500);
    expect(refused(packages)).toEqual([]);
  });

  test.each([
    ['Elastic-2.0'],
    ['AGPL-3.0-only'],
    ['GPL-3.0-or-later'],
    ['BUSL-1.1'],
    ['MIT AND GPL-3.0-or-later'],
    ['SEE LICENSE IN LICENSE.txt'],
    [undefined],
  ])('under %s would be refused', (licence) => {
    const one = { name: 'one', version: '1.0.0', shipped: false, licence };
    expect(refused([one])).toEqual([one]);
  });

  test('of development that are let through by name may not be shipped', () => {
    const elk = { name: 'elkjs', version: '1.0.0', licence: 'EPL-2.0' };
    expect(refused([{ ...elk, shipped: false }])).toEqual([]);
    expect(refused([{ ...elk, shipped: true }])).toHaveLength(1);
  });

  test('are locked by content, and come from the registry alone', () => {
    const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, Locked>;
    };
    const strays = Object.entries(locked).filter(
      ([path, { resolved, integrity }]) =>
        path !== '' &&
        resolved !== undefined &&
        !(resolved.startsWith('https://registry.npmjs.org/') && integrity?.startsWith('sha512-')),
    );
    expect(strays.map(([path]) => path)).toEqual([]);
  });
});

test('the software bill of materials names every package that we depend on', () => {
  const written = execFileSync('node', ['scripts/sbom.mjs', '--stdout'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { bomFormat, components } = JSON.parse(written) as {
    bomFormat: string;
    components: { name: string; purl: string }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const purls = new Set(components.map(({ purl }) => purl));
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; dependencies: Record<string, string> }>;
  };
  const missing = Object.keys(packages['']!.dependencies).filter((name) => {
    const { version } = packages[`node_modules/${name}`]!;
    return !purls.has(`pkg:npm/${name.replace('@', '%40')}@${version}`);
  });
  expect(missing).toEqual([]);
});
