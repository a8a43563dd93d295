#!/usr/bin/env node
import { ensureBuilt } from '../scripts/build.mjs';

if (!ensureBuilt()) process.exit(1);
await import('../dist/cli/index.js');
