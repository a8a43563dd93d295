import type { Catalogues, Field } from '../../../src/catalogue/model.ts';
import type { KeyDraft } from '../../../src/identity/keys.ts';

/** The kinds of viewers for whom every leak is tried. */
export const readerKinds = [
  'anonymous',
  'app',
  'platform',
  'other department',
  'owner',
  'grantee',
  'expired grantee',
  'revoked grantee',
  'auditor',
] as const;
export type ReaderKind = (typeof readerKinds)[number];

/** Departments of the leak world: whose officer asks, whose records are hidden, and a third. */
export const [alpha, beta, gamma] = ['alpha', 'beta', 'gamma'] as const;

/** The key that each has; nobody's is anonymous. */
export const keyOf: Readonly<Record<ReaderKind, Omit<KeyDraft, 'name'> | undefined>> = {
  anonymous: undefined,
  app: { kind: 'APP' },
  platform: { kind: 'PLATFORM' },
  'other department': { kind: 'OFFICER', department: gamma },
  owner: { kind: 'OFFICER', department: alpha },
  grantee: { kind: 'PLATFORM' },
  'expired grantee': { kind: 'PLATFORM' },
  'revoked grantee': { kind: 'PLATFORM' },
  auditor: { kind: 'AUDITOR' },
};

/** What the grantee's agreement opens: this field of this catalogue, of the records of one authority. */
export const granted = {
  catalogue: 'penalty-decisions',
  fields: ['legalRepresentative'],
  rows: `authorityCode = ${alpha}`,
} as const;

/** A record as far as rights depend on it. */
export interface Whose {
  readonly owner: string;
  /** PUBLISHED means published and inside its period. */
  readonly state: string;
}

/**
 * Whether a reader may learn what a field hides from the public (design.md §5), said here a second time and
 * plainly, so that a fault of src/disclosure is not repeated by its test.
 */
export function mayLearn(kind: ReaderKind, field: Field, { owner, state }: Whose): boolean {
  if (kind === 'owner' && owner === alpha) return true;
  if (state !== 'PUBLISHED') return false;
  if (kind === 'owner' || kind === 'other department')
    return (
      field.disclosure.level !== 'OPEN' && field.sharing.type === 'UNCONDITIONAL' && !field.mask
    );
  if (kind !== 'grantee') return false;
  const named = granted.fields.some((name) => name === field.name);
  return named && field.catalogueCode === granted.catalogue && owner === alpha;
}

/** Whether a reader knows of a record that is not public. */
export const mayKnowOf = (kind: ReaderKind, owner: string): boolean =>
  kind === 'auditor' || (kind === 'owner' && owner === alpha);

/** Fields that hide something from the public. */
export const closedFields = ({ all }: Catalogues): readonly Field[] =>
  all.flatMap(({ fields }) =>
    fields.filter(
      (field) => field.disclosure.level !== 'OPEN' || field.mask || field.subjectChoice,
    ),
  );
