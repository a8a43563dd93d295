import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

// A process of its own: graphql-codegen's plugins do not load inside Jest's module system.
test('every generated file is what schema/ makes of it', () => {
  const check = ['--import', 'tsx', 'src/codegen/generate.ts', '--check'];
  const { stdout, stderr } = spawnSync(process.execPath, check, { encoding: 'utf8' });

  expect(stderr).toBe('');
  expect(stdout).toBe(
    'Up to date: docs/catalogues.generated.md, prisma/catalogues.generated.prisma, ' +
      'schema/supergraph.generated.graphql, src/graph/api.generated.ts\n',
  );
});
