import type { FeedEvent } from '../../changes/render.ts';
import type { Places } from './place.ts';

/** What a gateway reads of a department's event; all else it passes on as it is. */
export type DepartmentEvent = Pick<FeedEvent, 'cursor' | 'at'>;

/** What one department's feed tells next; nothing where it cannot be reached. */
export interface Portion {
  readonly department: string;
  readonly events: readonly DepartmentEvent[];
  readonly end: string;
  readonly more: boolean;
}

/** An event, and where a reader is in all feeds after it. */
export interface Placed {
  readonly department: string;
  readonly event: DepartmentEvent;
  readonly places: Places;
}

/** One page of all feeds together. */
export interface Merged {
  readonly events: readonly Placed[];
  readonly places: Places;
  readonly more: boolean;
}

/**
 * The first changes of several feeds: those of one department in its own order, those of different ones by
 * the time at which they happened.
 */
export function mergePortions(
  portions: readonly Portion[],
  { places, first }: { readonly places: Places; readonly first: number },
): Merged {
  const taken = new Map(portions.map(({ department }) => [department, 0]));
  let reached = places;
  const events: Placed[] = [];
  while (events.length < first) {
    const next = earliest(portions, taken);
    if (!next) break;
    const { department, event } = next;
    taken.set(department, taken.get(department)! + 1);
    reached = new Map([...reached, [department, event.cursor]]);
    events.push({ department, event, places: reached });
  }
  const left = portions.filter((one) => taken.get(one.department)! < one.events.length);
  const done = portions.filter((one) => !left.includes(one));
  return {
    events,
    places: new Map([...reached, ...done.map(({ department, end }) => [department, end] as const)]),
    more: left.length > 0 || done.some(({ more }) => more),
  };
}

function earliest(portions: readonly Portion[], taken: ReadonlyMap<string, number>) {
  const heads = portions.flatMap(({ department, events }) => {
    const event = events[taken.get(department)!];
    return event ? [{ department, event }] : [];
  });
  return heads.sort(
    (one, other) =>
      Date.parse(one.event.at) - Date.parse(other.event.at) ||
      (one.department < other.department ? -1 : 1),
  )[0];
}
