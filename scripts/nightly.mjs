import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.mjs';

// npm run test:nightly   every test, with 2,000 pairs of databases for each kind of reader (LEAK_PAIRS=… for another number)
const env = { LEAK_PAIRS: '2000', ...process.env };
const args = [join(root, 'scripts', 'test.mjs'), ...process.argv.slice(2)];
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1);
