import { expect } from '@jest/globals';
import { closedFields } from '../support/readers.ts';
import { isRefused, type Row } from '../support/rows.ts';

const operators = (type: string) => {
  if (type === 'Date') return ['eq: "1907-06-01"', 'gt: "1907-06-01"', 'isNull: true'];
  if (type === 'Int' || type === 'Money') return ['eq: 864250000', 'gt: 864250000', 'isNull: true'];
  return [
    'eq: "CNRY"',
    'ne: "x"',
    'in: ["CNRY"]',
    'contains: "CNRY"',
    'startsWith: "C"',
    'isNull: true',
  ];
};

export const l08: Row = {
  row: 'L8',
  shows:
    'a filter on a closed field is refused before the database is touched, or finds only what is seen',
  asEach: async ({ alike, kind, world }) => {
    const tried = closedFields(world.catalogues).filter(({ list }) => !list);
    for (const field of tried) {
      const { plural } = world.catalogues.byCode.get(field.catalogueCode)!;
      const aliases = operators(field.type).flatMap((operator, i) => [
        `a${i}: ${plural}(filter: { ${field.name}: { ${operator} } }) { totalCount nodes { id } pageInfo { endCursor } }`,
        `n${i}: ${plural}(filter: { not: { ${field.name}: { ${operator} } } }) { totalCount }`,
      ]);
      const { codes } = await alike(`{ ${aliases.join(' ')} }`);
      const whole = field.disclosure.level !== 'OPEN' && isRefused(kind);
      const opened =
        kind === 'grantee' &&
        field.name === 'legalRepresentative' &&
        field.catalogue === 'PenaltyDecision';
      if (whole && !opened) expect(codes).toEqual(aliases.map(() => 'FIELD_WITHHELD'));
    }
  },
};
