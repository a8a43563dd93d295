import type { Config } from '../../base/config.ts';
import type { Catalogues } from '../../catalogue/model.ts';
import type { Composed } from '../compose.ts';
import type { Engine } from '../engine.ts';
import { mergedEngine } from './merged.ts';
import { subgraphEngine } from './subgraph.ts';

/** What an engine is made from. */
export interface Making {
  readonly config: Config;
  readonly catalogues: Catalogues;
  readonly composed: Composed;
  readonly signingKey: string;
}

/** The engine of this process's role (design.md §10); all answer alike. */
export async function createEngine({
  config,
  catalogues,
  composed,
  signingKey,
}: Making): Promise<Engine> {
  switch (config.role.kind) {
    case 'all':
      return mergedEngine(catalogues, composed);
    case 'subgraph':
      return subgraphEngine(catalogues, composed, config.role.department);
    case 'gateway': {
      // The planner is native code that only this role needs.
      const { gatewayEngine } = await import('./gateway.ts');
      return gatewayEngine({ config, catalogues, composed, signingKey });
    }
  }
}
