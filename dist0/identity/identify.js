import { anonymous } from "../disclosure/viewer.js";
import { credentialRefused } from "./errors.js";
import { apiKey } from "./ways/api-key.js";
import { forwarded } from "./ways/forwarded.js";
import { jwt } from "./ways/jwt.js";
/** The ways to be known, in the order in which they are tried; exactly one answers. */
export const ways = [forwarded, apiKey, jwt];
/** Who asks: no credential is anonymous, a bad one is refused (HTTP 401) and never anonymous. */
export async function identify(credentials, asking) {
    for (const way of ways) {
        const viewer = await way(credentials, asking);
        if (viewer)
            return viewer;
    }
    if (credentials.authorization === undefined)
        return anonymous;
    throw credentialRefused.unreadable();
}
