import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assertionHeader } from '../../identity/assertion.ts';
import { leaveWhenSent } from '../leave-when-sent.ts';

/** The text of an answer in UTF-8, with the tag by which a client knows whether he has it already. */
export interface Tagged {
  readonly text: Buffer;
  /** Alike for the same text only; worked out when it is first asked for. */
  readonly tag: () => string;
  /** Where the text is lent: to be called when it was sent. */
  readonly leave?: () => void;
}

// As bytes: what is kept is sent again without being written anew.
export const tagged = (written: string): Tagged => taggedBytes(Buffer.from(written));

/** The same for a text in UTF-8; where it is lent, it may be kept as a copy only. */
export function taggedBytes(text: Buffer, leave?: () => void): Tagged {
  let known: string | undefined;
  const tag = () => (known ??= createHash('sha256').update(text).digest('base64url').slice(0, 27));
  return { text, tag, leave };
}

/** The same text, for as long as it is wanted. */
export const copyOf = (answer: Tagged): Tagged =>
  answer.leave ? taggedBytes(Buffer.from(answer.text)) : answer;

/** An answer to a GraphQL request, of status 200. */
export interface Answer extends Tagged {
  readonly type: string;
}

/**
 * Sends an answer. Asked by GET it may be kept by whoever received it, to be asked anew each time whether it still
 * holds (RFC 9110, section 13.1.2); who has it already is told so, without a body.
 */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer) {
  const { type, text, leave } = answer;
  if (leave) leaveWhenSent(reply, leave);
  reply.header('content-type', type);
  if (request.method !== 'GET') return reply.header('cache-control', 'no-store').send(text);
  const tag = `"${answer.tag()}${type.includes('graphql-response') ? 'g' : 'j'}"`;
  const { authorization, [assertionHeader]: assertion, 'if-none-match': known } = request.headers;
  const isAnybody = authorization === undefined && assertion === undefined;
  reply.headers({
    etag: tag,
    'cache-control': isAnybody ? 'no-cache' : 'private, no-cache',
    vary: 'Authorization, Accept',
  });
  if (!isAmong(tag, known)) return reply.send(text);
  return reply.removeHeader('content-type').code(304).send();
}

/** Whether a tag is listed; a proxy that has compressed an answer may have weakened it. */
const isAmong = (tag: string, list = ''): boolean =>
  list.trim() === '*' || list.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
