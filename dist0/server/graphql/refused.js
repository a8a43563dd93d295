import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { statusOf } from "../failure.js";
/** A refusal as Apollo takes it: with the HTTP status and headers of the whole answer. */
export function refusedRequest(refusal) {
    const status = statusOf(refusal);
    const headers = new HeaderMap(status === 401 ? [['www-authenticate', challenge]] : []);
    return new GraphQLError(refusal.message, {
        originalError: refusal,
        extensions: { http: { status, headers } },
    });
}
/** How a caller is asked for a good credential (RFC 6750, section 3). */
export const challenge = 'Bearer realm="mulu", error="invalid_token"';
