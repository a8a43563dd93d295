import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './installed.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

if (process.env.npm_lifecycle_event) stopWithParent();
ensureInstalled();
if (!ensureBuilt()) process.exit(1);
await import('../dist/bundle/main.js');
