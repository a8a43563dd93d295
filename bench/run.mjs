import { ensureBuilt } from '../scripts/build.mjs';
import { ensureInstalled as ensureMuluInstalled } from '../scripts/installed.mjs';
import { help, optionsOf } from './options.mjs';
import { ensureInstalled } from './install.mjs';

const options = optionsOf(process.argv.slice(2));
if (options.help) {
  console.log(help);
  process.exit(0);
}
ensureMuluInstalled();
if (!ensureBuilt()) process.exit(1);
ensureInstalled();
// What follows imports the build and the peers' packages.
const { main } = await import('./main.mjs');
process.exit((await main(options)) ? 0 : 1);
