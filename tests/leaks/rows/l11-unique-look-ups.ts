import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l11: Row = {
  row: 'L11',
  shows: 'nothing is looked up by a closed field, and look-ups by key find no hidden record',
  asEach: async ({ alike, kind, world }) => {
    const told = await alike('{ __type(name: "Query") { fields { name args { name } } } }');
    const roots = told.at('__type', 'fields') as { args: { name: string }[] }[];
    const closed = new Set(
      world.catalogues.all.flatMap(({ fields }) =>
        fields.filter(({ disclosure }) => disclosure.level !== 'OPEN').map(({ name }) => name),
      ),
    );
    expect(roots.flatMap(({ args }) => args.filter(({ name }) => closed.has(name)))).toEqual([]);
    const hidden = world.records.filter(
      ({ catalogue, owner, status }) =>
        catalogue.typeName === 'Enterprise' && owner === 'beta' && status !== 'PUBLISHED',
    );
    const codes = hidden.map(({ values }) => String(values['creditCode']));
    const each = codes.map((code, i) => `e${i}: enterprise(creditCode: "${code}") { name }`);
    const found = await alike(
      `{ ${each.join(' ')} enterprises(creditCodes: ${JSON.stringify(codes)}) { totalCount } }`,
    );
    const records = codes.map((_code, i) => found.at(`e${i}`));
    expect([kind, records.filter((one) => one !== null)]).toEqual([kind, []]);
    expect(found.at('enterprises', 'totalCount')).toBe(0);
  },
};
