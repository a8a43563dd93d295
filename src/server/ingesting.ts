import type { Config } from '../base/config.ts';
import { identitySecret } from '../identity/identity-secret.ts';
import { catalogueUnknown } from '../ingest/errors.ts';
import type { Ingesting, Request } from '../ingest/intake.ts';
import type { Receipt } from '../ingest/receipt.ts';
import { runIngest } from '../ingest/run.ts';

/** The write path, as the route for files calls it. */
export type RunIngest = (request: Request, at: Date) => Promise<Receipt>;

/** What this process may write: a department's server its own catalogues, a gateway none. */
export function ingestingOf({
  config: { role, maxFileBytes, previousSigningKeys },
  signingKey,
  ...writing
}: Pick<Ingesting, 'db' | 'catalogues'> & {
  readonly config: Pick<Config, 'role' | 'maxFileBytes' | 'previousSigningKeys'>;
  readonly signingKey: string;
}): RunIngest | undefined {
  if (role.kind === 'gateway') return undefined;
  const secret = identitySecret(signingKey, previousSigningKeys);
  return async (request, at) => {
    const catalogue = writing.catalogues.byCode.get(request.catalogue);
    if (role.kind === 'subgraph' && catalogue?.owner !== role.department)
      throw catalogueUnknown(request.catalogue);
    return runIngest(
      { ...request, largest: maxFileBytes },
      { ...writing, identitySecret: secret, at },
    );
  };
}
