import { ratio } from '../measure/statistics.mjs';

/** Prints every workload as a table of servers. */
export async function report({ results, seconds }) {
  for (const { workload, rows, unequal } of results) {
    console.log(`\n${workload}`);
    for (const [name, row] of Object.entries(rows)) {
      const { median, least, most } = ratio(rows.mulu.rates, row.rates);
      console.log(
        `  ${name.padEnd(14)} ${row.rate.toFixed(0).padStart(7)}/s  p50 ${row.p50} p99 ${row.p99} ms  ${row.cpu.toFixed(2)} ms CPU  Mulu is ${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)}) times as fast  errors ${row.errors}`,
      );
    }
    for (const [name, why] of Object.entries(unequal))
      console.log(`  ${name}: not measured: ${why}`);
  }
  console.log(`\n${Math.round(seconds)} s`);
  return results.every(({ rows }) => Object.values(rows).every(({ errors }) => errors === 0));
}
