import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from '../paths.mjs';
import { machine } from './machine.mjs';
import { markdown } from './markdown.mjs';
import { judged } from './targets.mjs';

/** Prints what was measured, and writes it below bench/ where all of a page was; tells whether no request failed. */
export function report({ results, options, cluster, database, seconds }) {
  const facts = { ...machine(cluster), database, options, seconds };
  const text = markdown({ results, targets: judged(results), facts });
  console.log(text);
  const page = pageOf(options);
  if (options.quick)
    console.log('QUICK RUN: little data, one short round; these numbers mean nothing.');
  if (page) writeFileSync(join(bench, page), text);
  else console.log('bench/RESULTS.md stays as it was: it is written by a full run only.');
  return results.every(({ rows }) => Object.values(rows).every(({ errors }) => errors === 0));
}

function pageOf({ quick, growth, only }) {
  if (quick) return undefined;
  if (growth) return 'GROWTH.md';
  return only ? undefined : 'RESULTS.md';
}
