import { createHmac, hash } from 'node:crypto';
import { fieldOf, type Catalogue } from '../catalogue/model.ts';
import { isMasked } from '../disclosure/mask.ts';
import type { Values } from './validate.ts';

/**
 * A record's id: the same key always gives the same id. A key value that this record masks is
 * replaced by a keyed hash first, so that nobody can guess a name from an id.
 */
export function recordId(catalogue: Catalogue, values: Values, secret: string): string {
  const key = catalogue.key.map((name) => {
    const value = normal(values[name] ?? null);
    const field = fieldOf(catalogue, name);
    const hidden = field && value !== null && isMasked(field, values);
    return hidden ? createHmac('sha256', secret).update(value).digest('hex') : value;
  });
  return uuidFrom(hash('sha256', JSON.stringify([catalogue.code, ...key]), 'hex'));
}

const normal = (value: Values[string]): string | null =>
  value === null ? null : String(value).normalize('NFKC').replace(/\s+/g, '');

/** Shaped as a UUID of version 8 (RFC 9562: the content is ours to define). */
function uuidFrom(hex: string): string {
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The hash to which a review is bound: of everything that the sender said, and of nothing else. */
export function contentHashing({
  fields,
}: Catalogue): (values: Values, chosen: readonly string[]) => string {
  const names = fields.map(({ name }) => name).sort((one, other) => (one < other ? -1 : 1));
  return (values, chosen) => {
    const said: [string, Values[string]][] = [];
    for (const name of names) {
      const value = values[name] ?? null;
      if (value !== null) said.push([name, value]);
    }
    return hash('sha256', JSON.stringify([said, chosen]), 'hex');
  };
}
