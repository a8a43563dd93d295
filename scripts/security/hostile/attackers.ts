import { setPriority } from 'node:os';
import { attacks, type Attack, type Target } from './attacks.ts';
import { asChild } from './child.ts';
import { pause } from './sending.ts';

/** For how long a server is attacked, and with which attacks; all where none is named. */
export interface Attacking extends Target {
  readonly seconds: number;
  readonly named?: readonly string[];
}

/** How often each attack was answered with which status; 0 is no answer. */
export type Shown = Readonly<Record<string, Readonly<Record<string, number>>>>;

const mostAtOnce = 4;
const patience = 35_000;

asChild(attackAll);

/** They run after everybody else: on one machine they would take the processors of whom they attack. */
async function attackAll({ seconds, named, ...target }: Attacking): Promise<Shown> {
  setPriority(19);
  const end = performance.now() + seconds * 1000;
  const wanted = attacks.filter(({ name }) => named?.includes(name) ?? true);
  return Object.fromEntries(await Promise.all(wanted.map((one) => repeat(one, target, end))));
}

/** Repeats an attack at its rhythm, never more than a few of it at once. */
async function repeat(one: Attack, target: Target, end: number) {
  const statuses: Record<string, number> = {};
  const open = new Set<Promise<void>>();
  for (let turn = 0; performance.now() < end; turn += 1) {
    await pause(one.every);
    if (open.size >= mostAtOnce) await Promise.race(open);
    const shot = one.once(target, turn).then((status) => {
      statuses[status] = (statuses[status] ?? 0) + 1;
      open.delete(shot);
    });
    open.add(shot);
  }
  await Promise.race([Promise.all(open), pause(patience)]); // what hangs then is not waited for
  return [one.name, statuses] as const;
}
