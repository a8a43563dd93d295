import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
/** More than the largest answer that our limits admit. */
const largest = 64 * 1024 * 1024;
/** Opens connections as they are needed; an answer that is too large, too late or no JSON is an error. */
export function connectTo(url) {
    const secure = url.protocol === 'https:';
    const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 256 });
    const send = secure ? requestHttps : requestHttp;
    const post = ({ body, headers, timeout }) => new Promise((resolve, reject) => {
        const signal = AbortSignal.timeout(timeout);
        const length = String(Buffer.byteLength(body));
        const sent = { ...headers, 'content-type': 'application/json', 'content-length': length };
        const request = send(url, { method: 'POST', agent, headers: sent, signal });
        request.on('error', reject);
        request.on('response', (response) => void readJson(response).then(resolve, reject));
        request.end(body);
    });
    return { post, close: () => agent.destroy() };
}
async function readJson(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largest)
            throw new RangeError('the answer is too large');
        chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString());
}
