import { writeFileSync } from 'node:fs';
import * as canary from './sections/canary.ts';
import * as leakRows from './sections/leak-rows.ts';
import * as planted from './sections/planted.ts';
import * as propertyRun from './sections/property-run.ts';

/** What docs/security.md tells, in this order: each section measures or collects, and returns Markdown. */
const sections: readonly { readonly section: () => Promise<string> }[] = [
  leakRows,
  propertyRun,
  planted,
  canary,
];

const head = `# Security: what was tried, and what it showed

Written by \`npm run security:report\`; do not edit.`;

const parts: string[] = [head];
for (const { section } of sections) parts.push((await section()).trim());
writeFileSync('docs/security.md', `${parts.join('\n\n')}\n`);
console.log('docs/security.md written');
