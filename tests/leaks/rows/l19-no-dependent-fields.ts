import { expect } from '@jest/globals';
import type { Row } from '../support/rows.ts';

export const l19: Row = {
  row: 'L19',
  shows: 'no field depends on another one: the graph has no @requires, @fromContext or @provides',
  once: ({ composed }) => {
    for (const sdl of composed.subgraphSdl.values())
      expect(sdl).not.toMatch(/@(requires|fromContext|provides|external)/);
    expect(composed.supergraphSdl).not.toMatch(/@join__field\([^)]*(requires|provides): "/);
    return Promise.resolve();
  },
};
