import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

// Headers carry credentials, bodies and variables what people are asked about.
const withheld = ['authorization', 'cookie', 'headers', 'body', 'variables'];

/** JSON lines on standard output: no credential, no header and no body is ever written. */
export function createLogger(
  { logLevel }: Pick<Config, 'logLevel'>,
  out?: DestinationStream,
): Logger {
  const options = {
    level: logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: withheld.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
  };
  return out ? pino(options, out) : pino(options);
}
