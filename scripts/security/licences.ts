import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';

/** Licences that a government may use, change and pass on without asking anybody. */
export const allowed = [
  ...['MIT', 'MIT-0', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Unlicense'],
  ...['BlueOak-1.0.0', 'PostgreSQL', 'CC0-1.0', 'CC-BY-4.0', 'CC-BY-3.0', 'Python-2.0', 'Zlib'],
];

/** Licences that are told otherwise than as SPDX, read in the packages' own licence files. */
const known: Readonly<Record<string, string>> = {
  '@visx/vendor': 'MIT AND ISC',
  'seq-queue': 'MIT',
};

/** Tools of development that are neither changed nor passed on, each with its reason. */
export const exceptions: Readonly<Record<string, { licence: string; why: string }>> = {
  elkjs: { licence: 'EPL-2.0', why: 'in the studio of the Prisma CLI, which is never opened' },
};

/** A package of the lockfile. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Whether it is installed to run, not only to develop. */
  readonly shipped: boolean;
  readonly licence?: string;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Every package of the lockfile, production and development, with its licence. */
export function packagesOf(root = '.'): readonly Package[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version, license, dev, devOptional }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence = known[name] ?? license ?? installed(root, path);
      return { name, version, shipped: !dev && !devOptional, licence };
    });
}

/** The packages whose licence is not on the list, or is not told. */
export function refused(packages: readonly Package[]): readonly Package[] {
  return packages.filter(
    ({ name, licence, shipped }) =>
      !isAllowed(licence) &&
      (shipped || licence === undefined || exceptions[name]?.licence !== licence),
  );
}

// The lockfile leaves out what a package writes as an object or not at all.
function installed(root: string, path: string): string | undefined {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return undefined;
  type Told = string | { readonly type: string };
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: Told;
    licenses?: readonly { readonly type: string }[];
  };
  if (licenses) return licenses.map(({ type }) => type).join(' OR ');
  return typeof license === 'object' ? license.type : license;
}

function isAllowed(licence = ''): boolean {
  try {
    return satisfies(licence.replaceAll('MIT/X11', 'MIT'), allowed);
  } catch {
    return false; // no SPDX expression
  }
}

if (import.meta.filename === process.argv[1]) {
  const packages = packagesOf();
  const strays = refused(packages);
  for (const { name, version, licence } of strays)
    console.error(`${name} ${version}: ${licence ?? 'no licence told'}`);
  console.log(`${packages.length} packages, ${strays.length} whose licence is not on the list`);
  process.exit(strays.length > 0 ? 1 : 0);
}
