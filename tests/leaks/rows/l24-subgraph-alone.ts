import { expect } from '@jest/globals';
import { assertionHeader, hashBody, signAssertion } from '../../../src/identity/assertion.ts';
import { globalId } from '../../../src/query/global-id.ts';
import { alpha } from '../support/readers.ts';
import { toldOf, type Row } from '../support/rows.ts';
import { send } from '../support/send.ts';
import { operation, worldDay, worldKey, type LeakWorld } from '../support/world.ts';

const query = `query ($representations: [_Any!]!) { _service { sdl }
  _entities(representations: $representations) { __typename ... on PenaltyDecision { partyIdNumber remarks documentNumber } } }`;

const batch = ({ records }: LeakWorld) =>
  records
    .filter(({ catalogue }) => catalogue.typeName === 'PenaltyDecision')
    .map(({ id }) => ({
      __typename: 'PenaltyDecision',
      id: globalId('PenaltyDecision', id),
      partyIdNumber: 'claimed',
    }));

export const l24: Row = {
  row: 'L24',
  shows: 'a subgraph alone keeps the rules, for each representation of a batch',
  asEach: async ({ alike, kind, world }) => {
    const { list, text } = await alike(
      operation(query, { representations: batch(world) }, 'credit-office'),
    );
    const found = list('_entities').filter((one) => one !== null);
    expect(found).toHaveLength(kind === 'owner' ? 11 : 7);
    if (kind !== 'owner') expect(text).not.toMatch(/-partyIdNumber-|claimed/);
  },
  once: async (world) => {
    const { body, headers, path } = operation(query, { representations: batch(world) });
    const viewer = { kind: 'OFFICER', name: 'key:x', department: alpha, grants: [] } as const;
    const bound = {
      subgraph: 'credit-office',
      bodyHash: hashBody(String(body)),
      at: worldDay,
      signingKey: worldKey,
    };
    const word = signAssertion(viewer, bound);
    const asked = async (more: Record<string, string>) => {
      const replied = await send(world.left.urls.get('credit-office')!, {
        method: 'POST',
        path,
        headers: { ...headers, ...more },
        body: body!,
      });
      return toldOf(replied)
        .list('_entities')
        .filter((one) => one !== null).length;
    };
    expect(await asked({ [assertionHeader]: word })).toBe(11);
    expect(await asked({ [assertionHeader]: word })).toBe(7); // said twice
    const forged = { ...bound, signingKey: 'another key, of thirty-two characters or more' };
    expect(await asked({ [assertionHeader]: signAssertion(viewer, forged) })).toBe(7);
    expect(
      await asked({ [assertionHeader]: signAssertion(viewer, { ...bound, subgraph: 'finance' }) }),
    ).toBe(7);
    expect(
      await asked({
        [assertionHeader]: signAssertion(viewer, { ...bound, bodyHash: hashBody('x') }),
      }),
    ).toBe(7);
    expect(await asked({ authorization: `Bearer ${world.keys.get('owner')}` })).toBe(7);
    for (const header of ['x-user-id', 'x-user-role', 'x-mulu-department', 'x-forwarded-user'])
      expect(await asked({ [header]: alpha })).toBe(7);
  },
};
