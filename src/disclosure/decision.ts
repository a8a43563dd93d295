import type { Field } from '../catalogue/model.ts';
import type { Grant, Viewer } from './viewer.ts';

/** What a field is asked for; a way to learn a value is as good as reading it. */
export type Use = 'READ' | 'FILTER' | 'ORDER' | 'SEARCH' | 'AGGREGATE';

/** A claim about one record that the database can test. */
export type RowTest =
  | { readonly kind: 'OWNED'; readonly department: string }
  | { readonly kind: 'GRANTED'; readonly grant: Grant }
  | { readonly kind: 'NOT_CHOSEN'; readonly field: string };

/** All records, none, or those for which any of the tests holds. */
export type Rows = 'ALL' | 'NONE' | readonly RowTest[];

export interface Asked {
  readonly field: Field;
  readonly viewer: Viewer;
  readonly at: Date;
  readonly use: Use;
}

/** What one rule opens: the value itself or its masked rendition, for which records, and why. */
export interface Opening {
  readonly rendition: 'RAW' | 'MASKED';
  readonly rows: Rows;
  readonly because: string;
  readonly basis?: string;
  /** The grants by which it opens, where it does so by grants. */
  readonly grants?: readonly Grant[];
}

/** A rule of disclosure; undefined where it has nothing to say. */
export type Rule = (asked: Asked) => Opening | undefined;

/** Why the rest is withheld, and how to ask for it. */
export interface Withholding {
  readonly coordinate: string;
  readonly level: string;
  readonly reason?: string;
  readonly basis?: string;
  readonly applyUrl?: string;
}

/** For one field, viewer and moment: where the value is shown, where only its mask, and why not the rest. */
export interface Decision {
  readonly raw: Rows;
  readonly masked: Rows;
  readonly openings: readonly Opening[];
  readonly withholding: Withholding;
}
