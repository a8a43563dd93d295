import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Catalogues } from '../catalogue/model.ts';
import type { Composed } from './compose.ts';
import { subgraphsOf } from './subgraph-sdls.ts';

type Kept = Omit<Composed, 'subgraphSdl'>;

/**
 * The composed graph, taken from the data directory where the very same subgraphs were composed before: composing takes
 * longer than everything else of a start. What cannot be read there is composed, what cannot be written is not kept.
 */
export async function composedBefore(
  catalogues: Catalogues,
  schemaDir: string,
  dataDir: string,
): Promise<Composed> {
  const subgraphSdl = subgraphsOf(catalogues, schemaDir);
  const file = join(dataDir, `composed-${await hashOf(subgraphSdl)}.json`);
  const kept = await readKept(file);
  if (kept) return { subgraphSdl, ...kept };
  const { compose } = await import('./compose.ts');
  const composed = compose(subgraphSdl);
  const { supergraphSdl, apiSdl } = composed;
  await keep(file, { supergraphSdl, apiSdl }, dataDir).catch(() => undefined);
  return composed;
}

async function hashOf(subgraphs: ReadonlyMap<string, string>): Promise<string> {
  const composer = createRequire(import.meta.url).resolve(
    '@theguild/federation-composition/package.json',
  );
  const hash = createHash('sha256').update(await readFile(composer));
  return hash
    .update(JSON.stringify([...subgraphs]))
    .digest('hex')
    .slice(0, 32);
}

async function readKept(file: string): Promise<Kept | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept>;
    const { supergraphSdl, apiSdl } = kept;
    return typeof supergraphSdl === 'string' && typeof apiSdl === 'string'
      ? { supergraphSdl, apiSdl }
      : undefined;
  } catch {
    return undefined;
  }
}

async function keep(file: string, kept: Kept, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(kept), { mode: 0o600 });
  await rename(draft, file);
}
