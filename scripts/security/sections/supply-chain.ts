import { execFileSync } from 'node:child_process';
import { exceptions, packagesOf, refused } from '../licences.ts';

/** What the platform is made of: licences, known advisories, and the bill of materials. */
export function section(): Promise<string> {
  const packages = packagesOf();
  const shipped = packages.filter((one) => one.shipped);
  const lines = [
    `- Lockfile: ${packages.length} packages, each fixed by version and SHA-512; ${shipped.length} of them are installed to run.`,
    `- Licences (\`scripts/security/licences.ts\`, part of \`npm test\`): ${refused(packages).length} outside the list. Let through by name: ${excepted()}.`,
    `- Known advisories (\`npm audit\`): ${audited()}.`,
    '- Bill of materials: `npm run sbom` writes `coverage/sbom.cdx.json` (CycloneDX); a test looks for every package that we depend on.',
  ];
  return Promise.resolve(['## Supply chain', lines.join('\n'), licenceTable(shipped)].join('\n\n'));
}

const excepted = () =>
  Object.entries(exceptions)
    .map(([name, { licence, why }]) => `${name} (${licence}; ${why})`)
    .join(', ');

// A registry that does not answer has found nothing: that is not the same as nothing to be found.
function audited(): string {
  try {
    return told(execFileSync('npm', ['audit', '--json'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch (error) {
    return told(String((error as { stdout?: string }).stdout));
  }
}

function told(output: string): string {
  try {
    const { metadata } = JSON.parse(output) as {
      metadata?: { vulnerabilities?: Record<string, number> };
    };
    const counts = metadata?.vulnerabilities;
    if (!counts) return 'not run: the registry does not answer it';
    return Object.entries(counts)
      .map(([severity, count]) => `${severity} ${count}`)
      .join(', ');
  } catch {
    return 'not run: npm gave no answer';
  }
}

function licenceTable(packages: ReturnType<typeof packagesOf>): string {
  const counts = new Map<string, number>();
  for (const { licence = '' } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([one, n]) => `| ${one} | ${n} |`);
  return ['| licence, as installed to run | packages |', '| --- | --- |', ...rows].join('\n');
}
