import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

/** Where Chromium or a browser of its family usually stands; CHROMIUM_PATH names any other. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const path = process.env['CHROMIUM_PATH'] ?? usual.find((one) => existsSync(one));

/** Pages are tested where there is a browser; CI always has one, and elsewhere these tests are passed over. */
export const describeInBrowser = path !== undefined || process.env['CI'] ? describe : describe.skip;

/** A real browser that talks to nobody but our server. */
export async function openBrowser(): Promise<Browser> {
  if (path === undefined || !existsSync(path))
    throw new Error(
      'The portal is tested in Chromium, and there is none: install it, or name it with CHROMIUM_PATH.',
    );
  const quiet = ['quic', 'background-networking', 'component-update', 'sync', 'gpu'];
  const args = ['--no-sandbox', '--no-first-run', ...quiet.map((name) => `--disable-${name}`)];
  return chromium.launch({ executablePath: path, headless: true, args });
}
