import { pino } from 'pino';
// Headers carry credentials, bodies and variables what people are asked about.
const withheld = ['authorization', 'cookie', 'headers', 'body', 'variables'];
/** JSON lines on standard output: no credential, no header and no body is ever written. */
export function createLogger({ logLevel }, out) {
    const options = {
        level: logLevel,
        base: null,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
        redact: {
            paths: withheld.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
            censor: '[redacted]',
        },
    };
    return out ? pino(options, out) : pino(options);
}
