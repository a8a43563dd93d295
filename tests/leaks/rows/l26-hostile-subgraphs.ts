import { expect } from '@jest/globals';
import { parse } from 'graphql';
import { readConfig } from '../../../src/base/config.ts';
import type { Context } from '../../../src/graph/context.ts';
import { gatewayEngine } from '../../../src/graph/engines/gateway.ts';
import { createWithheldList } from '../../../src/graph/withheld-list.ts';
import { fakeSubgraph } from '../../support/fake-subgraph.ts';
import { citizen } from '../../support/viewers.ts';
import type { Row } from '../support/rows.ts';
import { worldDay, worldKey } from '../support/world.ts';

const poison = [
  '{"data":{"penaltyDecisions":{"totalCount":1,"nodes":[{"id":"a","partyIdNumber":"CANARY","__proto__":{"polluted":"CANARY"}}],"secret":"CANARY"},"constructor":{"prototype":{"polluted":"CANARY"}}}}',
  '{"data":{"penaltyDecisions":{"totalCount":1,"nodes":[{"__typename":"Enterprise","id":"a","name":"CANARY"}]}}}',
];

export const l26: Row = {
  row: 'L26',
  shows:
    'what a hostile subgraph sends beyond what was asked reaches neither prototypes nor the client',
  asEach: async ({ alike }) => {
    for (const alias of ['__proto__', 'constructor', 'prototype', '__x'])
      expect((await alike(`{ penaltyDecisions { ${alias}: totalCount } }`)).codes).toEqual([
        'LIMIT_RESERVED_NAME',
      ]);
  },
  once: async ({ catalogues, composed }) => {
    const fake = await fakeSubgraph();
    const pairs = [...composed.subgraphSdl.keys()].map((name) => `${name}=${fake.url}`).join(',');
    const config = readConfig({
      MULU_ROLE: 'gateway',
      MULU_SUBGRAPHS: pairs,
      MULU_SIGNING_KEY: worldKey,
    });
    const engine = await gatewayEngine({ config, catalogues, composed, signingKey: worldKey });
    for (const answer of poison) {
      fake.answer = () => answer;
      const context = {
        viewer: citizen,
        at: worldDay,
        requestId: 'r',
        withheld: createWithheldList(),
      } as Context;
      const document = parse('{ penaltyDecisions { totalCount nodes { id } } }');
      const { data } = await engine.execute({ document, variables: {}, context });
      expect(JSON.stringify(data)).not.toContain('CANARY');
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
    }
    await engine.close();
    await fake.close();
  },
};
