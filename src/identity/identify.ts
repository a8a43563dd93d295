import { anonymous, type Viewer } from '../disclosure/viewer.ts';
import type { Asking, Credentials, Way } from './asking.ts';
import { credentialRefused } from './errors.ts';
import { apiKey } from './ways/api-key.ts';
import { forwarded } from './ways/forwarded.ts';
import { jwt } from './ways/jwt.ts';

/** The ways to be known, in the order in which they are tried; exactly one answers. */
export const ways: readonly Way[] = [forwarded, apiKey, jwt];

/** Who asks: no credential is anonymous, a bad one is refused (HTTP 401) and never anonymous. */
export async function identify(credentials: Credentials, asking: Asking): Promise<Viewer> {
  const { authorization, subgraph } = credentials;
  // Most say nothing of themselves, and no way could tell more.
  if (authorization === undefined && subgraph === undefined) return anonymous;
  for (const way of ways) {
    const viewer = await way(credentials, asking);
    if (viewer) return viewer;
  }
  throw credentialRefused.unreadable();
}
