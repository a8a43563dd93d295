import { Refusal } from '../../base/refusal.ts';

const tooMany = (code: string, sentence: string, hint: string) => (retryAfter: number) =>
  new Refusal(code, sentence, { status: 429, retryAfter, hint });

/** Requests that come too often: HTTP 429, with the header Retry-After. */
export const rateRefused = {
  tooFast: tooMany(
    'LIMIT_TOO_MANY_REQUESTS',
    'Too many requests have come from you in the last minute.',
    'Wait as long as the header Retry-After says; ask for lists instead of single records.',
  ),
  quotaUsed: tooMany(
    'LIMIT_DAILY_QUOTA_USED',
    'Your requests of the day are used up.',
    'Go on tomorrow, follow /feed instead of asking again, or ask for a larger quota.',
  ),
  tooManyFailed: tooMany(
    'LIMIT_TOO_MANY_FAILED_CREDENTIALS',
    'Too many credentials that nobody holds have come from your address.',
    'Wait as long as the header Retry-After says, and send a valid credential or none.',
  ),
};
