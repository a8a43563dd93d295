import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { plantedLeaks } from '../../scripts/security/planted-leaks.ts';

const changes = plantedLeaks.flatMap(({ name, file, from, also = [] }) =>
  [{ file, from }, ...also].map((change) => ({ name, ...change })),
);

test.each(changes)('$name: $file has the place that is changed, once', ({ file, from }) => {
  expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
});
