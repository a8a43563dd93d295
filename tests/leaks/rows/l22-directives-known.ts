import { expect } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogues } from '../../../src/catalogue/load.ts';
import type { Row } from '../support/rows.ts';

const file = 'departments/credit-office/penalty-decision.graphql';

/** What a slip of the pen makes of the rule on one field. */
const slips: readonly [string, (sdl: string) => string][] = [
  ['a directive of another name', (sdl) => sdl.replace('@disclosure(', '@disclosed(')],
  ['a directive with a prefix', (sdl) => sdl.replace('@disclosure(', '@mulu__disclosure(')],
  ['no rule at all', (sdl) => sdl.replace(/@disclosure\([^)]*\)/, '')],
  ['a level that there is not', (sdl) => sdl.replace('level: NON_DISCLOSED', 'level: NONE')],
];

export const l22: Row = {
  row: 'L22',
  shows: 'an unknown, renamed or missing rule fails the build; none is silently open',
  once: () => {
    for (const [slip, write] of slips) {
      const folder = mkdtempSync(join(tmpdir(), 'mulu-slip-'));
      cpSync('schema', folder, { recursive: true });
      const sdl = readFileSync(join(folder, file), 'utf8');
      const spoilt = write(sdl);
      writeFileSync(join(folder, file), spoilt);
      expect([slip, spoilt === sdl]).toEqual([slip, false]);
      expect(() => loadCatalogues(folder)).toThrow();
      rmSync(folder, { recursive: true });
    }
    return Promise.resolve();
  },
};
