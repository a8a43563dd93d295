import { fork, type ChildProcess } from 'node:child_process';

/** Runs a part of the drill in a process of its own: nobody there waits for what happens here. */
export function inChild<T>(file: string, input: unknown): Promise<T> {
  const child = fork(new URL(file, import.meta.url), [], { execArgv: ['--import', 'tsx'] });
  child.send(input as object);
  return answerOf<T>(child);
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve(answer as T));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`a part of the drill ended with ${code}`)));
  });
}

/** In such a process: does what it was started for, tells what came of it, and ends. */
export function asChild<I, T>(work: (input: I) => Promise<T>): void {
  process.once('message', (input) => {
    const tell = (answer: T) => process.send!(answer, () => process.exit(0)); // what hangs is left
    work(input as I).then(tell, (error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.once('disconnect', () => process.exit(1)); // whoever started it is gone
}
