import { identitySecret } from "../identity/identity-secret.js";
import { catalogueUnknown } from "../ingest/errors.js";
import { runIngest } from "../ingest/run.js";
/** What this process may write: a department's server its own catalogues, a gateway none. */
export function ingestingOf({ config: { role, maxFileBytes }, signingKey, ...writing }) {
    if (role.kind === 'gateway')
        return undefined;
    const secret = identitySecret(signingKey);
    return async (request, at) => {
        const catalogue = writing.catalogues.byCode.get(request.catalogue);
        if (role.kind === 'subgraph' && catalogue?.owner !== role.department)
            throw catalogueUnknown(request.catalogue);
        return runIngest({ ...request, largest: maxFileBytes }, { ...writing, identitySecret: secret, at });
    };
}
