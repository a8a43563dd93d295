import type { Field } from '../../catalogue/model.ts';
import type { Rule } from '../decision.ts';

/** 主动公开: open to everyone, masked where the catalogue masks it, unless the record's subject chose otherwise. */
export const open: Rule = ({ field }) => {
  if (field.disclosure.level !== 'OPEN') return undefined;
  return {
    rendition: field.mask ? 'MASKED' : 'RAW',
    rows: field.subjectChoice ? [{ kind: 'NOT_CHOSEN', field: field.name }] : 'ALL',
    because: 'the field is disclosed to the public',
    basis: field.disclosure.basis,
  };
};

/** Everybody sees every value of it, as it is stored. */
export const isForAll = ({ disclosure, mask, subjectChoice }: Field): boolean =>
  disclosure.level === 'OPEN' && !mask && !subjectChoice;
