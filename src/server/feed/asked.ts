import type { FastifyRequest } from 'fastify';
import type { FeedQuestion } from '../../changes/feed.ts';
import { mostChanges } from '../../changes/feed.ts';
import { credentialNeeded } from '../../changes/errors.ts';
import { watchListOf } from '../../changes/watch-list.ts';
import type { Viewer } from '../../disclosure/viewer.ts';
import { requestRefused } from '../errors.ts';
import type { Platform } from '../platform.ts';

/** What a request wants of the feed. */
export interface FeedAsked extends FeedQuestion {
  /** Whether the reader's own watch list is followed. */
  readonly watched: boolean;
  /** For how many seconds an empty page may be held back. */
  readonly wait: number;
}

const longestWait = 60;

/**
 * ?after=&catalogues=a,b&departments=&codes=&watched=1&first=&wait=, and the header Last-Event-ID. By POST the same
 * as JSON, for lists of codes that no address holds.
 */
export function feedAsked({ method, query, headers, body }: FastifyRequest): FeedAsked {
  const asked = method === 'POST' ? written(body) : (query as Asked);
  const unknown = Object.keys(asked).find((name) => !names.has(name));
  if (unknown !== undefined)
    throw requestRefused.unreadable(`there is no option ${unknown.slice(0, 40)}`);
  const last = headers['last-event-id'];
  return {
    after: typeof last === 'string' && last !== '' ? last : single(asked['after']),
    catalogues: listed(asked['catalogues']),
    departments: listed(asked['departments']),
    codes: listed(asked['codes']),
    watched: ['1', 'true'].includes(single(asked['watched']) ?? ''),
    first: whole(asked['first']) ?? mostChanges,
    wait: Math.min(whole(asked['wait']) ?? 0, longestWait),
  };
}

const names = new Set('after catalogues departments codes watched first wait'.split(' '));

type Asked = Readonly<Record<string, string | string[] | undefined>>;

function written(body: unknown): Asked {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw requestRefused.unreadable('send a JSON object');
  const members = Object.entries(body).filter(([, value]) => value !== null);
  return Object.fromEntries(members.map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string | string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  throw requestRefused.unreadable('options are texts, numbers or lists of texts');
}

function single(value: string | string[] | undefined): string | undefined {
  if (Array.isArray(value)) throw requestRefused.unreadable('an option is given twice');
  return value;
}

function listed(value: string | string[] | undefined): readonly string[] | undefined {
  if (Array.isArray(value) && value.length === 0) return [];
  const parts = [value ?? []].flat().flatMap((text) => text.split(','));
  return parts.length > 0 ? parts.map((part) => part.trim()) : undefined;
}

function whole(value: string | string[] | undefined): number | undefined {
  const text = single(value);
  if (text !== undefined && !/^\d{1,6}$/.test(text))
    throw requestRefused.unreadable('first and wait are whole numbers');
  return text === undefined ? undefined : Number(text);
}

/** The question with the reader's watch list as it is now. */
export async function withWatchList(
  { watched, ...asked }: FeedAsked,
  { db }: Pick<Platform, 'db'>,
  viewer: Viewer,
): Promise<FeedQuestion> {
  if (!watched) return asked;
  if (viewer.kind === 'ANONYMOUS') throw credentialNeeded('Watch lists');
  const list = await watchListOf(db.pool, viewer.name);
  return { ...asked, codes: [...(asked.codes ?? []), ...(list?.codes ?? [])] };
}
