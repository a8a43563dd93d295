import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { plantedLeaks } from './planted-leaks.ts';

/** What came of looking for one planted leak. */
export interface Outcome {
  readonly name: string;
  readonly file: string;
  readonly as: string;
  readonly caught: boolean;
  readonly afterRequests: number;
  /** The smallest request that showed it, and how. */
  readonly shownBy: string;
}

const file = 'coverage/security/planted.json';

/** The last outcome for each leak that was ever looked for, in the order of the list. */
export function outcomesKept(): readonly Outcome[] {
  if (!existsSync(file)) return [];
  const known = JSON.parse(readFileSync(file, 'utf8')) as Outcome[];
  return plantedLeaks.flatMap(({ name }) => known.find((one) => one.name === name) ?? []);
}

/** Puts an outcome in the place of the one before it, for docs/security.md. */
export function keepOutcome(outcome: Outcome): void {
  const others = outcomesKept().filter(({ name }) => name !== outcome.name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify([...others, outcome], undefined, 2));
}
