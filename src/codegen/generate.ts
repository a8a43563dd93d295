import { readFileSync, writeFileSync } from 'node:fs';
import { Refusal } from '../base/refusal.ts';
import { adviceOn } from '../catalogue/load.ts';
import { generatedFiles, type GeneratedFile } from './generated-files.ts';
import { shipped } from './shipped.ts';

// npm run generate [-- --check]: first the declarations, so that a wrong line is named once and plainly.
try {
  const { catalogues } = shipped();
  adviceOn('schema').forEach(({ file, line, sentence }) =>
    console.warn(`${file}:${line} ${sentence}`),
  );
  const files = await generatedFiles();
  if (process.argv.includes('--check')) compare(files);
  else write(files, catalogues.all.length);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error([error.message, error.facts.hint].join('\n'));
  process.exitCode = 1;
}

function write(files: readonly GeneratedFile[], catalogues: number): void {
  files.forEach(({ filename, content }) => writeFileSync(filename, content));
  console.log(`${catalogues} catalogues, written: ${namesOf(files)}`);
}

function compare(files: readonly GeneratedFile[]): void {
  const stale = files.filter((file) => readFileSync(file.filename, 'utf8') !== file.content);
  if (stale.length === 0) return console.log(`Up to date: ${namesOf(files)}`);
  console.error(`Out of date: ${namesOf(stale)}. Run npm run generate, and commit what it writes.`);
  process.exitCode = 1;
}

function namesOf(files: readonly GeneratedFile[]): string {
  return files
    .map(({ filename }) => filename)
    .sort()
    .join(', ');
}
