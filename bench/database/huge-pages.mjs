import { readFileSync, writeFileSync } from 'node:fs';
import { freemem, platform } from 'node:os';

const place = '/proc/sys/vm/nr_hugepages';

/**
 * Reserves huge pages for so many MB of PostgreSQL's memory (its manual: Linux Huge Pages) where that may be done,
 * which is on Linux, as root, with twice that memory free; elsewhere it does nothing. Without them every connection
 * maps each page of 4 kB that it reads first (docs/performance.md has what that cost here).
 * Returns what gives them back.
 */
export function reserveHugePages(megabytes) {
  if (platform() !== 'linux' || freemem() < megabytes * 2 * 2 ** 20) return () => undefined;
  try {
    const had = Number(readFileSync(place, 'utf8'));
    const pages = Math.ceil((megabytes * 1.05) / (told('Hugepagesize') / 1024));
    const missing = Math.max(pages - told('HugePages_Free'), 0);
    writeFileSync(place, String(had + missing));
    const release = () => writeFileSync(place, String(had));
    process.once('exit', release);
    // PostgreSQL's memory is one piece: with some of them missing the others would lie idle.
    if (told('HugePages_Free') < pages) release();
    return release;
  } catch {
    return () => undefined; // no root, or a container that may not
  }
}

const told = (name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/meminfo', 'utf8'))[1]);
