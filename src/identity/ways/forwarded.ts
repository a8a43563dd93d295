import { anonymous, type Viewer } from '../../disclosure/viewer.ts';
import type { Asking, Credentials, Way } from '../asking.ts';
import { openAssertion, type Claimed } from '../assertion.ts';
import { takeNonce } from '../nonces.ts';

/** On a subgraph only the gateway's signed word counts: whoever comes without a valid one is anonymous. */
export const forwarded: Way = (credentials, asking) => {
  if (credentials.subgraph === undefined) return Promise.resolve(undefined);
  return Promise.resolve(viewerOf(credentials, credentials.subgraph, asking));
};

function viewerOf(credentials: Credentials, subgraph: string, asking: Asking): Viewer {
  const { assertion } = credentials;
  if (assertion === undefined) return anonymous;
  const claimed = claimedIn(assertion, subgraph, asking);
  const fault = claimed ? faultOf(claimed, credentials, asking) : 'IDENTITY_ASSERTION_FORGED';
  if (claimed && !fault) return inForce(claimed, asking);
  asking.log?.warn({ code: fault, subgraph }, 'an assertion was refused: its caller is anonymous');
  return anonymous;
}

/** What a gateway says, signed with the key in force or one before it; whether it still holds is not asked. */
export const claimedIn = (
  assertion: string,
  subgraph: string,
  { signingKey, previousSigningKeys = [] }: Pick<Asking, 'signingKey' | 'previousSigningKeys'>,
): Claimed | undefined =>
  [signingKey, ...previousSigningKeys]
    .map((key) => openAssertion(assertion, { subgraph, signingKey: key }))
    .find((one) => one !== undefined);

const lifetime = 30_000;
/** By how much the gateway's clock may be ahead of the subgraph's. */
const tolerance = 5_000;

function faultOf(
  { bodyHash, nonce, issuedAt }: Claimed,
  expected: Credentials,
  { db, at }: Asking,
): string | undefined {
  const age = at.getTime() - issuedAt;
  if (!(age >= -tolerance && age < lifetime)) return 'IDENTITY_ASSERTION_EXPIRED';
  if (bodyHash !== expected.bodyHash) return 'IDENTITY_ASSERTION_OF_ANOTHER_BODY';
  const fresh = takeNonce(nonce, { db, at, generation: lifetime + tolerance });
  return fresh ? undefined : 'IDENTITY_ASSERTION_REPLAYED';
}

const inForce = ({ viewer }: Claimed, { at }: Asking) => ({
  ...viewer,
  grants: viewer.grants.filter(({ from, until }) => from <= at && at < until),
});
