import { isDeepStrictEqual } from 'node:util';
import { cursorFor } from './cursor.ts';
import type { StoredChange } from './fetch.ts';
import type { Following, VersionSeen } from './following.ts';

/** A change as one reader is told of it, under the rights that he has now. */
export interface FeedEvent {
  /** The place after this change, to go on from. */
  readonly cursor: string;
  readonly at: string;
  readonly kind: string;
  readonly cause: string | null;
  readonly catalogue: string;
  readonly department: string;
  /** Global id of the record; null where the change is about a grant. */
  readonly id: string | null;
  readonly version: number | null;
  readonly previousVersion: number | null;
  /** Fields that changed, as far as the reader sees that they did; of a grant those that it opens. */
  readonly changedFields: readonly string[];
  /** The former values of those fields. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** All that the reader sees of the new version. */
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly basis: string | null;
  /** Whether somebody disputes the record as it is now; null where the reader does not see it. */
  readonly disputed: boolean | null;
  /** The grant that was added, begun, revoked or ended. */
  readonly grant: string | null;
}

/** A change, and whether its reader may see the record that it is about. */
export interface Rendered {
  readonly change: StoredChange;
  readonly visible: boolean;
  readonly event: FeedEvent;
}

/** Changes as a reader is told of them, in the order given; one statement per catalogue. */
export async function renderChanges(
  changes: readonly StoredChange[],
  following: Following,
): Promise<Rendered[]> {
  const seen = await seeAll(changes, following);
  return seen.map(({ change, before, after }) => {
    const event = eventOf(change, { before, after }, following);
    return { change, visible: after.visible, event };
  });
}

interface Seen {
  readonly change: StoredChange;
  before: VersionSeen;
  after: VersionSeen;
}

async function seeAll(
  changes: readonly StoredChange[],
  { catalogues, see }: Following,
): Promise<readonly Seen[]> {
  const all: Seen[] = changes.map((change) => ({ change, before: hidden, after: hidden }));
  for (const code of new Set(changes.map(({ catalogue }) => catalogue))) {
    const catalogue = catalogues.byCode.get(code);
    if (!catalogue) continue; // no longer declared: announced, but nothing is shown of it
    const asked = all.filter(({ change }) => change.catalogue === code).flatMap(versionsOf);
    if (asked.length === 0) continue;
    const found = await see({ catalogue, versions: asked });
    asked.forEach(({ of, which }, i) => (of[which] = found[i]!));
  }
  return all;
}

const hidden: VersionSeen = { visible: false, told: false };

function versionsOf(of: Seen) {
  const { recordId: id, version, previousVersion } = of.change;
  if (id === null || version === null) return [];
  const after = { id, version, of, which: 'after' as const };
  if (previousVersion === null) return [after];
  return [after, { id, version: previousVersion, of, which: 'before' as const }];
}

interface Versions {
  readonly before: VersionSeen;
  readonly after: VersionSeen;
}

function eventOf(change: StoredChange, seen: Versions, following: Following): FeedEvent {
  const { seq, at, kind, cause, catalogue, department, version, previousVersion } = change;
  const announced = kind === 'WITHDRAWN' || kind === 'ACCESS_CHANGED' || seen.after.visible;
  return {
    cursor: cursorFor(seq, following.cursorKey),
    ...{ at, kind, cause, catalogue, department, version, previousVersion },
    id: idOf(change, following),
    ...valuesOf(change, seen),
    reason: announced ? change.reason : null,
    basis: announced ? change.basis : null,
    disputed: seen.after.visible ? (seen.after.disputed ?? false) : null,
    grant: change.grantId,
  };
}

function idOf({ recordId, catalogue }: StoredChange, following: Following): string | null {
  const typeName = following.catalogues.byCode.get(catalogue)?.typeName ?? catalogue;
  return recordId === null ? null : following.globalId(typeName, recordId);
}

function valuesOf(change: StoredChange, { before, after }: Versions) {
  if (change.kind === 'WITHDRAWN') return { changedFields: [], before: null, after: null };
  if (change.kind === 'ACCESS_CHANGED')
    return { changedFields: change.fields, before: null, after: null };
  const changedFields = changedIn(change, before.values, after.values);
  const former = changedFields.map((name) => [name, before.values![name]]);
  return {
    changedFields,
    before: before.told && before.values ? (Object.fromEntries(former) as Values) : null,
    after: after.told && after.values ? after.values : null,
  };
}

type Values = NonNullable<VersionSeen['values']>;

/** A rendition that stayed the same hides that the value behind it changed. */
const changedIn = ({ fields }: StoredChange, before: Values = {}, after: Values = {}) =>
  fields.filter(
    (name) => name in before && name in after && !isDeepStrictEqual(before[name], after[name]),
  );
