import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** A real browser that talks to nobody but our server. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(path))
    throw new Error(
      `The portal is tested in Chromium, and there is none at ${path}: install it, or name another with CHROMIUM_PATH.`,
    );
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'];
  const args = ['--no-sandbox', '--no-first-run', ...quiet.map((name) => `--disable-${name}`)];
  return chromium.launch({ executablePath: path, headless: true, args });
}
