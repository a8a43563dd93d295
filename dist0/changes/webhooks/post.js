import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { checkHost, checkUrl } from "./address.js";
import { Refusal } from "../../base/refusal.js";
const patience = 10_000;
/** Sends a message to an address that is checked first; redirects are not followed. */
export async function post(letter, allowed) {
    const began = performance.now();
    const ms = () => Math.round(performance.now() - began);
    try {
        const url = checkUrl(letter.url, allowed);
        const status = await send({ ...letter, url }, await checkHost(url, allowed));
        return { status, ms: ms(), error: null };
    }
    catch (error) {
        return { status: null, ms: ms(), error: reasonOf(error) };
    }
}
function send({ url, headers, body }, checked) {
    const request = url.protocol === 'https:' ? requestSecure : requestPlain;
    const options = {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'mulu' },
        agent: false,
        lookup: toChecked(checked),
        signal: AbortSignal.timeout(patience),
    };
    return new Promise((resolve, reject) => {
        const sent = request(url, options, (response) => {
            resolve(response.statusCode ?? 0);
            response.destroy(); // what it says besides is nobody's concern
        });
        sent.once('error', reject);
        sent.end(body);
    });
}
const toChecked = ({ address, family }) => (_host, options, done) => options.all ? done(null, [{ address, family }]) : done(null, address, family);
function reasonOf(error) {
    if (error instanceof Refusal)
        return error.message;
    if (error.name === 'AbortError' || error.name === 'TimeoutError')
        return `no answer within ${patience / 1000} seconds`;
    return error.code ?? error.name;
}
