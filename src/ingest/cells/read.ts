import type { CodeList, EnumType, Field } from '../../catalogue/model.ts';
import { doubtful, type Finding } from '../issue.ts';
import type { Target } from '../header.ts';

/** A value as it is stored; amounts and decimals are text, so that no digit is lost. */
export type Value = string | number | boolean | readonly string[] | null;

/** What one cell means. */
export interface Read {
  readonly value: Value;
  readonly findings?: readonly Finding[];
  /** The subject chose not to publish it (企业选择不公示). */
  readonly chosen?: boolean;
  /** Nothing is stored, but the file did answer: the standard's placeholder for "unknown". */
  readonly answered?: boolean;
  /** Half a unit of the last printed decimal, in yuan: how far a printed amount may be off. */
  readonly roundedBy?: number;
  /** What followed a label that stands for any text (其他-xx). */
  readonly remainder?: string;
}

/** What reading a cell may look at besides its text. */
export interface Reading {
  readonly field: Field;
  readonly target?: Target;
  readonly enumType?: EnumType;
  readonly codes?: CodeList;
  readonly serialDates: boolean;
  /** The record's other texts, which tell a combined label's meaning. */
  readonly otherTexts: () => readonly string[];
}

export const refused = (finding: Finding): Read => ({ value: null, findings: [finding] });

/** Marks for "nothing here" in columns that hold no free text. */
export const isBlankMark = (text: string): boolean => /^(-+|—+|－+|\/|无|空|null|NULL)$/.test(text);

/** The standard's "unknown" in a column of codes. */
export const unknownCode: Read = {
  value: null,
  answered: true,
  findings: [
    doubtful(
      'INGEST_CODE_PLACEHOLDER',
      '占位代码按“未知”处理，存为空值',
      'A placeholder code was taken as "unknown" and is stored as empty.',
    ),
  ],
};
