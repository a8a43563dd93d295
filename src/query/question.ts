import type { Catalogue, Field, Reference, ReverseReference } from '../catalogue/model.ts';
import type { Later } from './later.ts';
import type { SystemColumn } from './sql/system-columns.ts';

/** One thing asked of a record, under the key that the answer gives it. */
export type Selected =
  | { readonly kind: 'ID' | 'REF' | 'WITHHELD' | 'DISPUTED'; readonly key: string }
  /** Earlier versions of the record. */
  | { readonly kind: 'VERSIONS'; readonly key: string; readonly select: Selection }
  | { readonly kind: 'SYSTEM'; readonly key: string; readonly column: SystemColumn }
  | { readonly kind: 'FIELD'; readonly key: string; readonly field: Field }
  | {
      readonly kind: 'REFERENCE';
      readonly key: string;
      readonly reference: Reference;
      readonly target: Catalogue;
      readonly select: Selection;
      /** The target belongs to another subgraph: only its reference is known here. */
      readonly foreign: boolean;
    }
  | {
      readonly kind: 'REVERSE';
      readonly key: string;
      readonly reverse: ReverseReference;
      readonly connection: ConnectionQuestion;
    };

export type Selection = readonly Selected[];

/** One thing asked of a page of records. */
export type ConnectionPart =
  | { readonly kind: 'EDGES'; readonly key: string; readonly parts: readonly EdgePart[] }
  | { readonly kind: 'NODES'; readonly key: string; readonly select: Selection }
  /** `asked`: names of its fields; the place of a page's first or last record is sealed only where it is asked for. */
  | { readonly kind: 'PAGE_INFO'; readonly key: string; readonly asked: ReadonlySet<string> }
  | { readonly kind: 'TOTAL_COUNT'; readonly key: string };

export type EdgePart =
  | { readonly kind: 'CURSOR'; readonly key: string }
  | { readonly kind: 'NODE'; readonly key: string; readonly select: Selection };

/** { decidedOn: { gte: "2022-01-01" }, or: [ … ] }: already of the declared input type, its values perhaps open. */
export type Filter = { readonly [name: string]: unknown };

export interface OrderBy {
  /** UPPER_SNAKE name of the field, ID, or a system field. */
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Relay's arguments. */
export interface PageArguments {
  readonly first?: Later<number> | null;
  readonly after?: Later<string> | null;
  readonly last?: Later<number> | null;
  readonly before?: Later<string> | null;
}

/** A page of records of one catalogue: which, in what order, and what of each. */
export interface ConnectionQuestion extends PageArguments {
  readonly catalogue: Catalogue;
  readonly filter?: Filter | null;
  readonly orderBy?: readonly OrderBy[] | null;
  /** Only records with these values of the catalogue's single key, in the order listed. */
  readonly keys?: Later<readonly string[]> | null;
  readonly parts: readonly ConnectionPart[];
}

/** Single records by id, or by the value of the catalogue's single key. */
export interface RecordsQuestion {
  readonly catalogue: Catalogue;
  readonly by: 'ID' | 'KEY';
  readonly values: Later<readonly string[]>;
  /** Whether no run looks up more than one. */
  readonly atMostOne?: boolean;
  readonly select: Selection;
}
