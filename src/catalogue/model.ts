import type { Condition } from './condition.ts';

export type Level = 'OPEN' | 'ON_REQUEST' | 'NON_DISCLOSED';
export type SharingType = 'UNCONDITIONAL' | 'CONDITIONAL' | 'NONE';
export type MaskRule = 'PERSON_NAME' | 'IDENTITY_NUMBER' | 'KEEP_ENDS' | 'DROP' | 'PERSONAL_TEXT';
export type ScalarName =
  | 'ID'
  | 'String'
  | 'Int'
  | 'Boolean'
  | 'Date'
  | 'DateTime'
  | 'Money'
  | 'Decimal'
  | 'CreditCode'
  | 'RegionCode';

/** Where a declaration stands, for messages that a person can follow. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One value of an enum; `label` is the Chinese term by which files name it. */
export interface EnumValue {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** An enum declared beside its catalogue. */
export interface EnumType {
  readonly name: string;
  readonly description: string;
  readonly values: readonly EnumValue[];
  readonly place: Place;
}

/** 主动公开 / 依申请公开 / 不予公开, the last two with reason and legal basis. */
export interface Disclosure {
  readonly level: Level;
  readonly reason?: string;
  readonly basis?: string;
}

/** 共享属性: what other departments may have. */
export interface Sharing {
  readonly type: SharingType;
  readonly condition?: string;
  readonly basis?: string;
}

export interface Mask {
  readonly rule: MaskRule;
  readonly when?: Condition;
}

/** How a file names the field (the standard's header and column code) and what it asks of it. */
export interface Column {
  readonly title: string;
  readonly code?: string;
  readonly unit?: string;
  readonly codes?: string;
  readonly required: boolean;
  readonly requiredWhen?: Condition;
}

/** 数据项: one attribute of a catalogue, with everything the law and the standard say of it. */
export interface Field {
  readonly name: string;
  /** Type name of its catalogue: the first half of the coordinate PenaltyDecision.legalRepresentative. */
  readonly catalogue: string;
  readonly catalogueCode: string;
  readonly description: string;
  readonly type: ScalarName | 'Enum';
  readonly enumName?: string;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly disclosure: Disclosure;
  readonly sharing: Sharing;
  readonly mask?: Mask;
  readonly column: Column;
  readonly search: boolean;
  /** Legal basis on which the record's subject may choose not to publish it (企业选择不公示). */
  readonly subjectChoice?: string;
  /** Its physical column; `shownColumn` holds the masked rendition where there is a mask. */
  readonly storage: { readonly column: string; readonly shownColumn?: string };
  readonly place: Place;
}

/** A field that points to a record of another catalogue: `by` holds the target's (single) key. */
export interface Reference {
  readonly name: string;
  readonly description: string;
  readonly target: string;
  readonly by: string;
  readonly reverse?: string;
  readonly place: Place;
}

/** The other end of a reference: records of `source` that point here. */
export interface ReverseReference {
  readonly name: string;
  readonly source: string;
  readonly by: string;
  readonly description: string;
}

export interface PublishWithin {
  readonly days: number;
  readonly unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'HOUR';
  readonly after: string;
  readonly basis: string;
}

/** Records for which `when` holds are never published. */
export interface Unpublished {
  readonly when: Condition;
  readonly reason: string;
  readonly basis: string;
}

/**
 * 公示期限: how long records of a kind stay public, by which law, as of which day. Months count from
 * the day of publication; of `maxMonths` and the date in `orUntil` the later one ends the period.
 */
export interface PublicationPeriod {
  readonly id: string;
  /** Records that it is about; all where absent. */
  readonly when?: Condition;
  readonly publish: boolean;
  /** Before it is over, no repair ends publication. */
  readonly minMonths?: number;
  readonly maxMonths?: number;
  readonly orUntil?: string;
  /** Whether credit repair may end publication early. */
  readonly repairable: boolean;
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly source: string;
  readonly quote: string;
  readonly remark?: string;
}

export interface RowSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Hierarchical sums over codes by prefix. */
export interface Rollup {
  readonly code: string;
  readonly name: string;
  readonly within: readonly string[];
  readonly table: string;
  readonly amounts: readonly string[];
}

/** 目录: one catalogue, declared in one SDL file; everything else derives from this value. */
export interface Catalogue {
  readonly code: string;
  readonly title: string;
  readonly typeName: string;
  readonly description: string;
  readonly owner: string;
  readonly key: readonly string[];
  readonly recordOwner?: string;
  readonly publishWithin?: PublishWithin;
  readonly publishedUntil?: string;
  readonly rhythm: string;
  /** Who sees the versions that corrections replaced. */
  readonly history: 'OPEN' | 'OWNER';
  readonly fields: readonly Field[];
  readonly references: readonly Reference[];
  /** Filled from the references of all catalogues that point here. */
  readonly reverses: readonly ReverseReference[];
  readonly enums: readonly EnumType[];
  readonly indexes: readonly (readonly string[])[];
  readonly unpublished: readonly Unpublished[];
  /** Periods of publication, in order: the first that fits a record is its own. */
  readonly periods: readonly PublicationPeriod[];
  readonly rowSums: readonly RowSum[];
  readonly rollup?: Rollup;
  readonly table: string;
  /** Names of its GraphQL root fields: penaltyDecision / penaltyDecisions. */
  readonly singular: string;
  readonly plural: string;
  readonly place: Place;
}

/** One row of a code list; `value` is the enum value it means, `aliases` its other spellings (schema/codes/README.md). */
export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  readonly value?: string;
  readonly aliases?: string;
  readonly parent?: string;
}

/** A named code list, from schema/codes/<name>.csv or written inline in @column(codes:). */
export interface CodeList {
  readonly name: string;
  readonly codes: ReadonlyMap<string, string>;
  readonly entries: readonly CodeEntry[];
}

/** All catalogues of this exchange: the one model that everything else reads. */
export interface Catalogues {
  readonly all: readonly Catalogue[];
  readonly byCode: ReadonlyMap<string, Catalogue>;
  readonly byType: ReadonlyMap<string, Catalogue>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** Department folder -> its catalogues: one subgraph each. */
  readonly subgraphs: ReadonlyMap<string, readonly Catalogue[]>;
}

/** The declared field of that name, or undefined. */
export function fieldOf(catalogue: Catalogue, name: string): Field | undefined {
  return catalogue.fields.find((field) => field.name === name);
}
