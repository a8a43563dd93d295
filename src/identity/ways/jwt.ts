import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { TokenIssuer } from '../../base/config.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Asking, Way } from '../asking.ts';
import { bearerOf } from '../bearer.ts';
import { credentialRefused, tokenRefused } from '../errors.ts';
import { publishedKeys } from '../published-keys.ts';
import { tokenViewer } from '../token-viewer.ts';

/** A token of the configured identity provider (OpenID Connect; RFC 7519, RFC 8725). */
export const jwt: Way = async ({ authorization }, asking) => {
  const token = bearerOf(authorization);
  if (token?.split('.').length !== 3) return undefined;
  if (!asking.tokens) throw credentialRefused.tokensNotAccepted();
  return tokenViewer(await verified(token, asking.tokens, asking), asking);
};

async function verified(token: string, tokens: TokenIssuer, { at }: Asking): Promise<JWTPayload> {
  const { issuer, audience, algorithms } = tokens;
  try {
    const { payload } = await jwtVerify(token, publishedKeys(tokens), {
      issuer,
      audience,
      algorithms: [...algorithms],
      currentDate: at,
      clockTolerance: 30,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (error) {
    throw refusalOf(error, algorithms);
  }
}

function refusalOf(error: unknown, algorithms: readonly string[]): unknown {
  if (error instanceof Refusal || !(error instanceof errors.JOSEError)) return error;
  if (error instanceof errors.JWTExpired) return tokenRefused.expired();
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefused(error.claim);
  if (error instanceof errors.JOSEAlgNotAllowed) return tokenRefused.algorithm(algorithms);
  if (error instanceof errors.JWSSignatureVerificationFailed) return tokenRefused.signature();
  const unknown =
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
  return unknown ? tokenRefused.keyUnknown() : tokenRefused.malformed();
}

function claimRefused(claim: string): Refusal {
  if (claim === 'iss') return tokenRefused.issuer();
  if (claim === 'aud') return tokenRefused.audience();
  return claim === 'nbf' ? tokenRefused.notYetValid() : tokenRefused.claim(claim);
}
