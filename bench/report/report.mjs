import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from '../paths.mjs';
import { machine } from './machine.mjs';
import { markdown } from './markdown.mjs';
import { judged } from './targets.mjs';

/** Prints what was measured, and writes it to bench/RESULTS.md after a full run; tells whether no request failed. */
export function report({ results, options, cluster, database, seconds }) {
  const facts = { ...machine(cluster), database, options, seconds };
  const text = markdown({ results, targets: judged(results), facts });
  console.log(text);
  const whole = !options.quick && !options.only;
  if (options.quick)
    console.log('QUICK RUN: little data, one short round; these numbers mean nothing.');
  if (whole) writeFileSync(join(bench, 'RESULTS.md'), text);
  else console.log('bench/RESULTS.md stays as it was: it is written by a full run only.');
  return results.every(({ rows }) => Object.values(rows).every(({ errors }) => errors === 0));
}
