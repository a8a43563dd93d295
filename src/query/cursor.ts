import { createHmac, timingSafeEqual } from 'node:crypto';
import { cursorForged } from './errors.ts';

const size = 12;

/** What a cursor is good for: one question (catalogue, filter, order) of one kind of viewer. */
export interface CursorScope {
  readonly key: Uint8Array;
  readonly scope: string;
}

/** An opaque, signed place in an ordered list: only values that the viewer sees. */
export function cursorAt(place: readonly (string | null)[], scope: CursorScope): string {
  const body = Buffer.from(JSON.stringify(place));
  return Buffer.concat([seal(body, scope), body]).toString('base64url');
}

/** The place that a cursor names; a cursor of another question, or of nobody's making, is refused. */
export function placeOf(
  cursor: string,
  scope: CursorScope,
  terms: number,
): readonly (string | null)[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const [given, body] = [bytes.subarray(0, size), bytes.subarray(size)];
  if (given.length < size || !timingSafeEqual(given, seal(body, scope))) throw cursorForged();
  const place = JSON.parse(body.toString()) as (string | null)[];
  if (place.length !== terms) throw cursorForged();
  return place;
}

const seal = (body: Buffer, { key, scope }: CursorScope): Buffer =>
  createHmac('sha256', key).update(`cursor\0${scope}\0`).update(body).digest().subarray(0, size);
