import { writeFileSync } from 'node:fs';
import * as audits from './sections/audits.ts';
import * as canary from './sections/canary.ts';
import * as hostileTraffic from './sections/hostile-traffic.ts';
import * as leakRows from './sections/leak-rows.ts';
import * as limits from './sections/limits.ts';
import * as planted from './sections/planted.ts';
import * as propertyRun from './sections/property-run.ts';
import * as supplyChain from './sections/supply-chain.ts';

/** What docs/security.md tells, in this order: each section measures or collects, and returns Markdown. */
const sections: readonly { readonly section: () => Promise<string> }[] = [
  leakRows,
  propertyRun,
  planted,
  canary,
  audits,
  limits,
  hostileTraffic,
  supplyChain,
];

const head = `# Security: what was tried, and what it showed

Written by \`npm run security:report\`; do not edit.`;

const parts: string[] = [head];
for (const { section } of sections) parts.push((await section()).trim());
writeFileSync('docs/security.md', `${parts.join('\n\n')}\n`);
console.log('docs/security.md written');
