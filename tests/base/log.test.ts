import { describe, expect, test } from '@jest/globals';
import { createLogger } from '../../src/base/log.ts';

function written(
  log: (logger: ReturnType<typeof createLogger>) => void,
): Record<string, unknown>[] {
  const lines: string[] = [];
  log(createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) }));
  return lines
    .join('')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('createLogger', () => {
  test('writes one JSON object a line, with its level by name and the time', () => {
    const [line] = written((logger) => logger.info({ rows: 3 }, 'ingested'));
    expect(line).toMatchObject({ level: 'info', rows: 3, msg: 'ingested' });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test('keeps to one line whatever stands in what it is told', () => {
    const forged = 'a\n{"level":"error","msg":"forged"}\r\u2028';
    const [line, ...more] = written((logger) => logger.info({ operation: forged }, forged));
    expect(line).toMatchObject({ level: 'info', operation: forged, msg: forged });
    expect(more).toEqual([]);
  });

  test('is silent below its level', () => {
    expect(written((logger) => logger.debug('nothing'))).toEqual([]);
  });

  test.each([
    ['a credential', { authorization: 'Bearer mulu_secret' }],
    ['a credential among headers', { headers: { authorization: 'Bearer mulu_secret' } }],
    ['a request', { req: { headers: { authorization: 'secret', cookie: 'secret' } } }],
    ['a forwarded viewer', { req: { headers: { 'x-mulu-viewer': 'secret' } } }],
    ['a body', { body: 'secret' }],
    ["a request's body", { req: { body: { name: 'secret' } } }],
    ['variables of an operation', { variables: { name: 'secret' } }],
  ])('never writes %s', (_case, fields) => {
    expect(JSON.stringify(written((logger) => logger.warn(fields, 'seen')))).not.toContain(
      'secret',
    );
  });
});
