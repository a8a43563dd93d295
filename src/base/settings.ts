import { wrongSetting } from './errors.ts';

/** The process's environment, or a table that stands for it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting's text; unset, empty and blank are the same. */
export function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** Settings by kind: each returns the value, its default where there is none, or refuses in one sentence. */
export const setting = {
  whole(env: Environment, name: string, { least, most, or }: Range): number {
    const value = text(env, name) ?? String(or);
    const number = Number(value);
    if (!/^\d{1,9}$/.test(value) || number < least || number > most)
      throw wrongSetting(name, `must be a whole number from ${least} to ${most}`, value);
    return number;
  },

  flag(env: Environment, name: string): boolean {
    const value = text(env, name)?.toLowerCase() ?? '0';
    if (value === '1' || value === 'true') return true;
    if (value === '0' || value === 'false') return false;
    throw wrongSetting(name, 'must be 1 or 0', value);
  },

  oneOf<const T extends string>(env: Environment, name: string, { among, or }: Choice<T>): T {
    const value = text(env, name) ?? or;
    const known = among.find((one) => one === value);
    if (known === undefined) throw wrongSetting(name, `must be one of ${among.join(', ')}`, value);
    return known;
  },

  list(env: Environment, name: string): readonly string[] {
    const parts = (text(env, name) ?? '').split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '');
  },
};

interface Range {
  readonly least: number;
  readonly most: number;
  readonly or: number;
}

interface Choice<T> {
  readonly among: readonly T[];
  readonly or: T;
}
