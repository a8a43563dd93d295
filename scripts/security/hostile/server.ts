import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of its own with the sample records, on this machine only. */
export interface Target {
  readonly url: string;
  readonly keys: Readonly<Record<'App' | 'Platform' | 'Officer', string>>;
  /** Megabytes of memory that the process holds now. */
  rss(): number;
  stop(): Promise<void>;
}

/** Starts the built server as one is deployed: behind a proxy on 127.0.0.1, ten requests a second for other addresses. */
export async function startTarget(port: number): Promise<Target> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mulu-hostile-'));
  const env = {
    ...process.env,
    ...{ PORT: String(port), HOST: '127.0.0.1', MULU_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    ...{
      MULU_TRUSTED_PROXIES: '127.0.0.1',
      MULU_RATE_LIMITS: 'anonymous=600',
      DATABASE_URL: '',
      MULU_ROLE: '',
    },
  };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'pipe', 2] });
  const greeting = await greetingOf(child);
  const key = (name: string) =>
    new RegExp(`${name}\\s+(mulu_[\\w-]{49})`).exec(greeting)?.[1] ?? '';
  return {
    url: `http://127.0.0.1:${port}`,
    keys: { App: key('App'), Platform: key('Platform'), Officer: key('Officer') },
    rss: () => rssOf(child.pid!),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function greetingOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (/Officer\s+mulu_/.test(text)) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
}

function rssOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
