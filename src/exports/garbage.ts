import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/**
 * Gives back what was used, at once. V8 lets garbage lie for as long as the machine has memory; whoever makes much of it
 * in one go, and has promised to stay small, says when.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc'); // seen by new contexts only: nothing else learns of it
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
