import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

export type { Logger } from 'pino';

const credentials = ['authorization', 'cookie', '["x-mulu-viewer"]', '["set-cookie"]'];

/** JSON lines on standard output: no credential and no body is ever written. */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  out?: DestinationStream,
): Logger {
  const options = {
    level: logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: [...places(), ...bodies], censor: '[redacted]' },
  };
  return out ? pino(options, out) : pino(options);
}

const bodies = ['body', 'req.body', 'res.body', 'variables', 'req.variables'];

function places(): readonly string[] {
  const inside = (holder: string) =>
    credentials.map((name) => (name.startsWith('[') ? `${holder}${name}` : `${holder}.${name}`));
  return [
    'authorization',
    'cookie',
    ...['headers', 'req.headers', 'request.headers', 'res.headers'].flatMap(inside),
  ];
}
