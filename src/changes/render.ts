import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../base/json-bytes.ts';
import { cursorsFor } from './cursor.ts';
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
  readonly after: JsonObject | null;
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
): Promise<{ readonly rendered: readonly Rendered[]; readonly leave: () => void }> {
  const { all, leave } = await seeAll(changes, following);
  const places = changes.map(({ seq }) => BigInt(seq));
  const cursors = cursorsFor(places, following.cursorKey);
  const rendered = all.map((seen, i) => {
    const event = eventOf(seen, cursors[i]!, following);
    return { change: seen.change, visible: seen.after.visible, event };
  });
  return { rendered, leave };
}

interface Seen {
  readonly change: StoredChange;
  before: VersionSeen;
  after: VersionSeen;
}

async function seeAll(changes: readonly StoredChange[], { catalogues, see }: Following) {
  const leaves: (() => void)[] = [];
  const all: Seen[] = changes.map((change) => ({ change, before: hidden, after: hidden }));
  for (const code of new Set(changes.map(({ catalogue }) => catalogue))) {
    const catalogue = catalogues.byCode.get(code);
    if (!catalogue) continue; // no longer declared: announced, but nothing is shown of it
    const asked = all.filter(({ change }) => change.catalogue === code).flatMap(versionsOf);
    if (asked.length === 0) continue;
    const { seen, leave } = await see({ catalogue, versions: asked });
    asked.forEach(({ of, which }, i) => (of[which] = seen[i]!));
    leaves.push(leave);
  }
  return { all, leave: () => leaves.forEach((leave) => leave()) };
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

// Without spreading: a page has a thousand of them.
function eventOf({ change, before, after }: Seen, cursor: string, following: Following): FeedEvent {
  const { kind } = change;
  const { visible, disputed = false } = after;
  const announced = kind === 'WITHDRAWN' || kind === 'ACCESS_CHANGED' || visible;
  const values = valuesOf(change, { before, after });
  return {
    cursor,
    at: change.at,
    kind,
    cause: change.cause,
    catalogue: change.catalogue,
    department: change.department,
    version: change.version,
    previousVersion: change.previousVersion,
    id: idOf(change, following),
    changedFields: values.changedFields,
    before: values.before,
    after: values.after,
    reason: announced ? change.reason : null,
    basis: announced ? change.basis : null,
    disputed: visible ? disputed : null,
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
  const former = before.contents?.values();
  const changedFields = changedIn(change, former, after.contents);
  return {
    changedFields,
    before: before.told && former ? pick(former, changedFields) : null,
    after: (after.told && after.contents) || null,
  };
}

type Values = ReturnType<JsonObject['values']>;

const pick = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** A rendition that stayed the same hides that the value behind it changed. */
function changedIn({ fields }: StoredChange, before?: Values, contents?: JsonObject): string[] {
  const after = before && contents?.values();
  if (!before || !after) return [];
  return fields.filter(
    (name) => name in before && name in after && !isDeepStrictEqual(before[name], after[name]),
  );
}
