import { grantRefused } from './admin-errors.ts';
import type { Holder } from './load-grants.ts';

/** The holder that an operator names: key:<id>, department:<code> or subject:<subject of the token>. */
export function holderNamed(text: string): Holder {
  const [, kind, name] = /^(key|department|subject):(.+)$/s.exec(text.trim()) ?? [];
  if (kind === undefined || name === undefined) throw grantRefused.holder(text);
  return { kind: kind.toUpperCase() as Holder['kind'], name };
}
