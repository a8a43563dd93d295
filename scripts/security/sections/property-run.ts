import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../../../tests/leaks/support/property.ts';
import type { RequestKind } from '../../../tests/leaks/support/requests.ts';

const folder = 'coverage/security';

/** What the last property run tried; it leaves its figures in coverage/security. */
export function section(): Promise<string> {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^property-\d/.test(name))
    : [];
  const runs = files
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Figures);
  const head = `## Non-interference

Two exchanges with the same visible world. For every pair their hidden parts are made anew: values of closed fields, text behind masks, what subjects chose to keep, whole records and their versions, orders, batches, reviews, disputes, rules, reminders. Then up to three requests, written from the schema itself by fast-check, go to both over HTTP; status, headers (but date, connection and request id) and bodies must be equal, nothing may carry a canary, and no answer may be a fault (5xx). \`npm test\` tries 200 pairs for each kind of reader, \`npm run test:nightly\` 2,000. A difference is printed with the smallest request that shows it.`;
  if (runs.length === 0) return Promise.resolve(`${head}\n\nNot run yet.`);
  return Promise.resolve([head, table(runs), kinds(runs)].join('\n\n'));
}

function table(runs: readonly Figures[]): string {
  const rows = runs.map(({ kind, pairs, requests, statuses, bytes, difference, seed }) => {
    const sent = Object.values(requests).reduce((sum, one) => sum + one, 0);
    const told = Object.entries(statuses)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ');
    return `| ${kind} | ${pairs} | ${sent} | ${told} | ${(bytes / 1e6).toFixed(1)} | ${seed} | ${difference === undefined ? 'none' : '**one**'} |`;
  });
  const head =
    '| reader | pairs | requests | statuses | MB compared | seed | differences |\n| --- | --- | --- | --- | --- | --- | --- |';
  return [head, ...rows].join('\n');
}

function kinds(runs: readonly Figures[]): string {
  const sent = new Set(runs.flatMap(({ requests }) => Object.keys(requests) as RequestKind[]));
  const rows = [...sent].sort().map((kind) => {
    const count = runs.reduce((sum, { requests }) => sum + (requests[kind] ?? 0), 0);
    return `| ${kind} | ${count} |`;
  });
  return ['| kind of request | sent |\n| --- | --- |', ...rows].join('\n');
}
