import { rememberedFor, type Remembered } from './memory.ts';

interface Recalling<T> {
  readonly at: Date;
  readonly load: () => Promise<T>;
}

/** The value under a name, loaded where it is not remembered; what was not found is never remembered. */
export function recall<T>(
  remembered: Remembered<T>,
  name: string,
  { at, load }: Recalling<T>,
): Promise<T> {
  const known = remembered.get(name);
  const age = known ? at.getTime() - known.at : -1;
  if (known && age >= 0 && age < rememberedFor) return known.value;
  return remember(remembered, name, { at, load });
}

function remember<T>(
  remembered: Remembered<T>,
  name: string,
  { at, load }: Recalling<T>,
): Promise<T> {
  const value = load();
  const entry = { at: at.getTime(), value };
  const drop = () => remembered.get(name) === entry && remembered.delete(name);
  void value.then((found) => found || drop(), drop);
  remembered.set(name, entry);
  return value;
}
