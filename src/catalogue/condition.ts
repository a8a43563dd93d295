/** One comparison over a record's fields. */
export interface Comparison {
  readonly field: string;
  readonly op: '=' | '!=' | 'in' | 'has' | 'is null' | 'is not null';
  readonly values: readonly string[];
}

/** A condition over one record: any of the groups holds; a group holds when all its comparisons do. */
export interface Condition {
  readonly text: string;
  readonly anyOf: readonly (readonly Comparison[])[];
}
