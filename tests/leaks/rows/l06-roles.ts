import { expect } from '@jest/globals';
import fc from 'fast-check';
import { decide, wholly } from '../../../src/disclosure/decide.ts';
import type { Viewer } from '../../../src/disclosure/viewer.ts';
import { worldDay } from '../support/world.ts';
import type { Row } from '../support/rows.ts';
import { grantOf } from '../../support/viewers.ts';

const strength = { WITHHELD: 0, MASKED: 1, BY_RECORD: 2, RAW: 3 };

/** Every grant only adds, for its own fields alone; two of them open what each opens. */
export const l06: Row = {
  row: 'L6',
  shows:
    'rights combine as specified: a grant opens its own fields alone, and never what is not shared',
  once: ({ catalogues }) => {
    const fields = catalogues.all.flatMap((one) => one.fields);
    const grants = fc.array(
      fc.record({ field: fc.constantFrom(...fields), rows: fc.constantFrom(undefined, 'a = b') }),
      { maxLength: 3 },
    );
    const kind = fc.constantFrom('ANONYMOUS', 'APP', 'PLATFORM', 'AUDITOR', 'OFFICER' as const);
    const rule = fc.property(kind, grants, fc.constantFrom(...fields), (one, given, field) => {
      const viewer = { kind: one, name: 'x', grants: [] } as Viewer;
      const held = given.map(({ field: f, rows }) =>
        grantOf({
          catalogue: f.catalogueCode,
          fields: [f.name],
          ...(rows ? { rows: 'status = x' } : {}),
        }),
      );
      const without = wholly(decide({ field, viewer, at: worldDay, use: 'READ' }));
      const withAll = wholly(
        decide({ field, viewer: { ...viewer, grants: held }, at: worldDay, use: 'READ' }),
      );
      const named = given.some(({ field: f }) => f === field);
      const shut = field.disclosure.level !== 'OPEN' && field.sharing.type === 'NONE';
      if (!named || shut) expect(withAll).toBe(without);
      else expect(strength[withAll]).toBeGreaterThanOrEqual(strength[without]);
    });
    fc.assert(rule, { numRuns: 500 });
    return Promise.resolve();
  },
};
