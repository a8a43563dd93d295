import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

// npm run sbom              writes coverage/sbom.cdx.json: every package of the lockfile, after CycloneDX
// npm run sbom -- --stdout  prints it
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const text = execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (process.argv.includes('--stdout')) {
  process.stdout.write(text);
} else {
  mkdirSync('coverage', { recursive: true });
  writeFileSync('coverage/sbom.cdx.json', text);
  console.log('coverage/sbom.cdx.json written');
}
