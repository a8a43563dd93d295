import { createHmac, hkdfSync } from 'node:crypto';
/**
 * The secret that a webhook shares with us, made from the signing key and what the database keeps of
 * it: whoever reads the database alone cannot sign.
 */
export function secretOf(signingKey, salt) {
    const key = Buffer.from(hkdfSync('sha256', signingKey, salt, 'mulu webhook', 32));
    return `whsec_${key.toString('base64')}`;
}
/** The headers of a message (Standard Webhooks: HMAC-SHA256 over id.timestamp.body). */
export function signedHeaders({ id, timestamp, body }, secret) {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return {
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': `v1,${signature}`,
    };
}
