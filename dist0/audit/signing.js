import { createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
/** A checkpoint signed by the key of this installation. */
export function signCheckpoint(said, signingKey) {
    const signature = sign(null, wordingOf(said), privateKey(signingKey)).toString('base64url');
    return { ...said, signature };
}
/** Whether the holder of the private key signed exactly this; needs the public key only. */
export function isSigned(checkpoint, publicKey) {
    return verify(null, wordingOf(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64url'));
}
/** The public half, for whoever checks checkpoints without knowing any secret. */
export const publicKeyOf = (signingKey) => createPublicKey(privateKey(signingKey));
const wordingOf = ({ seq, at, hash }) => Buffer.from(`mulu audit checkpoint\n${seq}\n${at.toISOString()}\n${hash}\n`);
// An Ed25519 private key is any 32 bytes; this is how PKCS #8 wraps them (RFC 8410).
const wrapping = Buffer.from('302e020100300506032b657004220420', 'hex');
function privateKey(signingKey) {
    const seed = Buffer.from(hkdfSync('sha256', signingKey, '', 'mulu audit checkpoints', 32));
    return createPrivateKey({ key: Buffer.concat([wrapping, seed]), format: 'der', type: 'pkcs8' });
}
