import type { Config } from '../../base/config.ts';
import type { Composed } from '../compose.ts';
import { subgraphMissing } from '../errors.ts';
import { subgraphAt, type Subgraph } from './subgraph.ts';

interface Wiring {
  readonly config: Pick<Config, 'subgraphs'>;
  readonly composed: Pick<Composed, 'subgraphSdl'>;
  readonly signingKey: string;
}

/** Every subgraph of the graph, at the address that the settings give it. */
export function subgraphsOf({
  config,
  composed,
  signingKey,
}: Wiring): ReadonlyMap<string, Subgraph> {
  const names = [...composed.subgraphSdl.keys()];
  const missing = names.filter((name) => !config.subgraphs.has(name));
  if (missing.length > 0) throw subgraphMissing(missing);
  return new Map(
    names.map((name) => [
      name,
      subgraphAt(name, addressOf(config.subgraphs.get(name)!), signingKey),
    ]),
  );
}

/** An address without a path means the usual one. */
function addressOf(setting: string): URL {
  const url = new URL(setting);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}
