import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** Copies what the explorer loads out of node_modules, so that a build serves it by itself. */
export function copyPortalAssets(dist) {
  const names = JSON.parse(readFileSync(join(root, 'src', 'portal', 'vendor.json'), 'utf8'));
  const target = join(dist, 'portal', 'vendor');
  mkdirSync(target, { recursive: true });
  for (const [name, file] of Object.entries(names))
    copyFileSync(join(root, 'node_modules', file), join(target, name));
}
