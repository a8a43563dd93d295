import { Refusal } from '../../base/refusal.ts';
import type { FeedAsked } from '../feed/asked.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import type { Failure } from '../failure.ts';
import { requestRefused } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { callWhole, type Call } from './call.ts';
import { mergePortions, type DepartmentEvent, type Merged, type Portion } from './merge.ts';
import type { Places } from './place.ts';

/** One page of all departments' feeds together, and which of them cannot be reached. */
export interface GatewayPage extends Merged {
  readonly unreachable: readonly string[];
}

interface Reading {
  readonly asked: Omit<FeedAsked, 'after' | 'wait'>;
  readonly places: Places;
  readonly viewer: Viewer;
}

/** What comes next in the feeds of all departments; the one that is down is told, the rest goes on. */
export async function readTogether(reading: Reading, platform: Platform): Promise<GatewayPage> {
  const departments = [...platform.config.subgraphs.keys()];
  const portions = await Promise.all(departments.map((one) => portionOf(one, reading, platform)));
  const reached = portions.filter((one) => typeof one !== 'string');
  const { places, asked } = reading;
  const unreachable = portions.filter((one) => typeof one === 'string');
  return { ...mergePortions(reached, { places, first: asked.first }), unreachable };
}

/** What one department tells next; its name where it cannot be reached. */
async function portionOf(
  department: string,
  { asked, places, viewer }: Reading,
  platform: Platform,
): Promise<Portion | string> {
  const body = JSON.stringify({ ...asked, after: places.get(department) });
  const call = { department, method: 'POST', path: '/feed', viewer, body };
  const answer = await reach({ ...call, headers: json }, platform);
  if (!answer) return department;
  const lines = linesOf(answer);
  const { cursor, more } = lines.pop() as unknown as { cursor: string; more: boolean };
  return { department, events: lines, end: cursor, more };
}

const json = { 'content-type': 'application/json' };
const patience = 30_000;

/** The text of an answer; undefined where the department cannot be reached. What it refuses is refused here. */
export async function reach(call: Call, platform: Platform): Promise<string | undefined> {
  const signal = AbortSignal.timeout(patience);
  const answer = await callWhole({ ...call, signal }, platform).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (!answer || answer.status >= 500) return undefined;
  if (answer.status !== 200) throw refusalIn(answer.text, answer.status);
  return answer.text;
}

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DepartmentEvent);

function refusalIn(text: string, status: number): Refusal {
  const { errors } = JSON.parse(text) as { readonly errors?: readonly Failure[] };
  const [first] = errors ?? [];
  if (!first) throw requestRefused.notFound();
  const { code, ...facts } = first.extensions;
  return new Refusal(code, first.message, { ...facts, status });
}
