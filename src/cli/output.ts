import type { Command } from 'commander';
import { table } from './table.ts';

/** A list as people read it; with --json the values themselves are printed. */
export interface List<T> {
  readonly values: readonly T[];
  readonly columns: Readonly<Record<string, (value: T) => string | null | undefined>>;
  /** What to say instead of an empty table. */
  readonly none: string;
}

/** Prints a command's result: as JSON where --json asks for it, else as sentences. */
export function print(command: Command, result: unknown, sentences: readonly string[]): void {
  write(command, wantsJson(command) ? JSON.stringify(result, null, 2) : sentences.join('\n'));
}

/** Prints a list: as JSON where --json asks for it, else as an aligned table. */
export function printList<T>(command: Command, { values, columns, none }: List<T>): void {
  const rows = values.map((value) => Object.values(columns).map((cell) => cell(value) ?? ''));
  const sentences = values.length === 0 ? [none] : table(Object.keys(columns), rows);
  print(command, values, sentences);
}

/** Whether the command was given with --json. */
export function wantsJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: boolean }>().json === true;
}

// The program's own streams, which a test replaces.
const write = (command: Command, text: string) => command.configureOutput().writeOut?.(`${text}\n`);
