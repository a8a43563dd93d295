import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const fixtures = 'tests/catalogue/fixtures/schema';

/** Runs over a copy of the small schema (under the shipped language) into which `files` are written. */
export function withSchema<T>(files: Readonly<Record<string, string>>, run: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'mulu-schema-'));
  try {
    cpSync(fixtures, dir, { recursive: true });
    const language = readdirSync('schema').filter((file) => /^[a-z]+\.graphql$/.test(file));
    language.forEach((file) => cpSync(join('schema', file), join(dir, file)));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return run(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The text of a file of the small schema. */
export const fixture = (path: string): string => readFileSync(join(fixtures, path), 'utf8');
