import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { keepsTheContract } from './support/contract.ts';

// The shipped language and departments, and catalogues whose names and types are apt to break things.
const dir = mkdtempSync(join(tmpdir(), 'mulu-unusual-'));
for (const file of readdirSync('schema').filter((name) =>
  /^([a-z]+\.graphql|platform)$/.test(name),
))
  cpSync(join('schema', file), join(dir, file), { recursive: true });
cpSync('tests/fixtures/unusual', dir, { recursive: true });
afterAll(() => rmSync(dir, { recursive: true }));

keepsTheContract(dir);
