import { parseCondition } from '../catalogue/condition.ts';
import type { Grant, Viewer, ViewerKind } from '../disclosure/viewer.ts';

/** A viewer as JSON: instants as text, row filters as written. */
export interface PackedViewer {
  readonly kind: ViewerKind;
  readonly name: string;
  readonly department?: string;
  readonly grants: readonly PackedGrant[];
}

type PackedGrant = Omit<Grant, 'rows' | 'from' | 'until'> & {
  readonly rows?: string;
  readonly from: string;
  readonly until: string;
};

/** A viewer made ready to travel. */
export function packViewer({ kind, name, department, grants }: Viewer): PackedViewer {
  return { kind, name, department, grants: grants.map(pack) };
}

const pack = ({ rows, from, until, ...grant }: Grant): PackedGrant => ({
  ...grant,
  rows: rows?.text,
  from: from.toISOString(),
  until: until.toISOString(),
});

// No request comes from a job of the exchange itself.
const travelling: readonly ViewerKind[] = ['ANONYMOUS', 'APP', 'PLATFORM', 'OFFICER', 'AUDITOR'];

/** The viewer that arrived; undefined for a kind that does not travel. */
export function unpackViewer({ grants, ...viewer }: PackedViewer): Viewer | undefined {
  if (!travelling.includes(viewer.kind)) return undefined;
  return { ...viewer, grants: grants.map(unpack) };
}

const unpack = ({ rows, from, until, ...grant }: PackedGrant): Grant => ({
  ...grant,
  ...(rows === undefined ? {} : { rows: parseCondition(rows) }),
  from: new Date(from),
  until: new Date(until),
});
