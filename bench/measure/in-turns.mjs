import { fire } from './fire.mjs';

/**
 * Fires at a server turn after turn, each from where the last ended, so that a question comes again after all others
 * only: what the server kept of an answer must not be what is measured. The first begins at a share of the requests.
 */
export function inTurns(origin, requests, share = 0) {
  let next = Math.floor(requests.length * share);
  return async (more) => {
    const ordered = [...requests.slice(next), ...requests.slice(0, next)];
    const result = await fire({ origin, requests: ordered, ...more });
    next = (next + result.answered) % requests.length;
    return result;
  };
}
