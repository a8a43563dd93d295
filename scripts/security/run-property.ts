import { runProperty } from '../../tests/leaks/support/property.ts';
import { readerKinds, type ReaderKind } from '../../tests/leaks/support/readers.ts';
import { leakWorld } from '../../tests/leaks/support/world.ts';

// node --import tsx scripts/security/run-property.ts [--kinds a,b] [--pairs N] [--seed N] [--quick]
// Needs TEST_SERVER_URL and TEST_DATABASES (tests/support/test-server.ts). One line of JSON for each kind of reader.
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const kinds = (option('kinds')?.split(',') ?? readerKinds) as readonly ReaderKind[];
const pairs = Number(option('pairs') ?? 200);
const seed = Number(option('seed') ?? 20261122);
/** The first difference is enough; it is not made smaller. */
const shrink = !process.argv.includes('--quick');

const world = await leakWorld();
for (const [i, kind] of kinds.entries())
  console.log(JSON.stringify(await runProperty(world, { kind, pairs, seed: seed + i, shrink })));
await world.close();
