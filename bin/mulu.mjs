#!/usr/bin/env node
import { ensureBuilt } from '../scripts/build.mjs';
import { stopWithParent } from '../scripts/stop-with-parent.mjs';

if (process.argv[2] === 'serve' && process.env.npm_lifecycle_event) stopWithParent();
if (!ensureBuilt()) process.exit(1);
await import('../dist/cli/index.js');
