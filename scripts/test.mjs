import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './installed.mjs';
import { runNode, runTool } from './run.mjs';

// npm test                              every check, then every test
// npm test -- --only jest tests/base    one check; what follows its name is passed on
const [flag, only, ...rest] = process.argv.slice(2);
const report = join(tmpdir(), `mulu-tests-${process.pid}.json`);

const checks = {
  build: () => ensureBuilt(),
  types: () => runTool('typescript/bin/tsc', ['--noEmit']),
  lint: () => runTool('eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...rest]),
  format: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  jest: () =>
    runNode(
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        'node_modules/jest/bin/jest.js',
        ...['--json', '--outputFile', report],
        ...rest,
      ],
      { stdio: ['inherit', 'ignore', 'inherit'] },
    ),
};

ensureInstalled();
const asked = Object.entries(checks).filter(([name]) => flag !== '--only' || name === only);
const failed = asked.filter(([name, check]) => {
  console.error(`\n— ${name}`);
  return !check();
});
const counts = testCounts();
for (const [name] of failed) console.error(`${name} failed`);
console.log(`${counts.passed} passed, ${counts.failed + otherFailures(failed, counts)} failed`);
process.exit(failed.length > 0 || asked.length === 0 ? 1 : 0);

// A check, or a Jest that broke down without a failed test, counts as one failure.
function otherFailures(failures, { failed: tests }) {
  return failures.filter(([name]) => name !== 'jest' || tests === 0).length;
}

function testCounts() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}
