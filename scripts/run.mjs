import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it is called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a program of node_modules with this Node, and tells whether it succeeded. */
export function runTool(file, args, options = {}) {
  return runNode([join(root, 'node_modules', file), ...args], options);
}

/** Runs Node itself, and tells whether it succeeded. */
export function runNode(args, options = {}) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', ...options }).status === 0
  );
}

/** Runs npm: the one that called us, else the one on the path (a command file on Windows). */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.[cm]?js$/.test(npm) && existsSync(npm))
    return runNode([npm, ...args], options);
  const windows = process.platform === 'win32';
  const settings = { cwd: root, stdio: 'inherit', shell: windows, ...options };
  return spawnSync(windows ? 'npm.cmd' : 'npm', args, settings).status === 0;
}
