import { expect } from '@jest/globals';
import { closedFields } from '../support/readers.ts';
import { isRefused, type Row } from '../support/rows.ts';

const upperSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const l12: Row = {
  row: 'L12',
  shows:
    'an order by a closed field is refused, or orders by what is seen: hidden values move no record',
  asEach: async ({ alike, kind, world }) => {
    for (const field of closedFields(world.catalogues).filter(({ list }) => !list)) {
      const { plural } = world.catalogues.byCode.get(field.catalogueCode)!;
      const by = (direction: string) =>
        `${plural}(orderBy: [{ field: ${upperSnake(field.name)}, direction: ${direction} }, { field: ID }]) { edges { cursor node { id } } }`;
      const { codes } = await alike(`{ up: ${by('ASC')} down: ${by('DESC')} }`);
      const granted = kind === 'grantee' && field.name === 'legalRepresentative';
      if (field.disclosure.level !== 'OPEN' && isRefused(kind) && !granted)
        expect([field.name, codes]).toEqual([field.name, ['FIELD_WITHHELD', 'FIELD_WITHHELD']]);
    }
  },
};
