import { parseCondition } from '../../src/catalogue/condition.ts';
import { anonymous, type Grant, type Viewer } from '../../src/disclosure/viewer.ts';

/** Named viewers: every test asks as one of these. */
export const citizen = anonymous;
export const app: Viewer = { kind: 'APP', name: 'key:app', grants: [] };
export const platform: Viewer = { kind: 'PLATFORM', name: 'key:platform', grants: [] };
export const auditor: Viewer = { kind: 'AUDITOR', name: 'key:auditor', grants: [] };

export const officerOf = (department: string): Viewer => ({
  kind: 'OFFICER',
  name: `key:${department}`,
  department,
  grants: [],
});

/** A grant as an agreement would give it, in force on the day of the tests. */
export const grantOf = (
  said: Partial<Omit<Grant, 'rows'>> & { readonly rows?: string },
): Grant => ({
  id: 'grant-1',
  catalogue: 'penalty-decisions',
  fields: ['legalRepresentative'],
  purpose: 'joint punishment',
  basis: 'sharing agreement 1',
  from: new Date('2026-01-01T00:00:00Z'),
  until: new Date('2027-01-01T00:00:00Z'),
  ...said,
  rows: said.rows === undefined ? undefined : parseCondition(said.rows),
});

export const holding = (viewer: Viewer, ...grants: Grant[]): Viewer => ({ ...viewer, grants });
