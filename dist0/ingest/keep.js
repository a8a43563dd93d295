import { randomUUID } from 'node:crypto';
import { appendEntries } from "../audit/append.js";
import { publishUnderRule } from "../publication/publish-under-rule.js";
import { apply } from "./apply.js";
import { recordBatch } from "./batch.js";
/** Keeps the sound rows as a batch that waits for review, unless a standing rule covers it; or says why nothing is kept. */
export async function keep(client, { comparison, findings, intake, layout, at }) {
    const { catalogue, sender, source, submittedBy } = intake;
    const dryRun = intake.dryRun ?? false;
    const state = stateOf(comparison, findings, intake);
    const outcome = { ...comparison, catalogue: catalogue.code, dryRun, state, batch: null };
    if (state === 'REFUSED')
        return { ...outcome, created: 0, corrected: 0, same: dryRun ? comparison.same : 0 };
    if (state !== 'SUBMITTED')
        return outcome;
    const batch = randomUUID();
    await recordBatch(client, {
        id: batch,
        catalogue: catalogue.code,
        department: sender.code,
        submittedBy,
        fileName: source.name,
        format: source.format,
        mapping: layout.mapping?.name,
        at,
    }, { comparison, findings });
    await apply(client, { catalogue, batch, submitter: sender.code, at });
    const from = { catalogue: catalogue.code, department: sender.code, submitter: submittedBy, at };
    const published = await publishUnderRule(client, intake.catalogues, { batch, ...from });
    await appendEntries(client, [sentEntry(batch, { comparison, findings, intake, layout, at })]);
    return { ...outcome, batch, state: published ? 'PUBLISHED' : state };
}
/** The sending itself on record: who, what, how much; never a value. */
function sentEntry(batch, { comparison, findings, intake, at }) {
    const { catalogue, sender, submittedBy } = intake;
    const { created, corrected } = comparison;
    const detail = {
        ...{ catalogue: catalogue.code, department: sender.code, rows: findings.rows },
        ...{ created, corrected, rejected: findings.rejected.size },
    };
    return { at, actor: submittedBy, action: 'BATCH_SUBMITTED', subject: `batch:${batch}`, detail };
}
function stateOf({ created, corrected, same }, { rejected }, { dryRun, atomic }) {
    const nothingSound = created + corrected + same === 0;
    if (rejected.size > 0 && (atomic || nothingSound))
        return 'REFUSED';
    if (dryRun)
        return 'CHECKED';
    return created + corrected === 0 ? 'UNCHANGED' : 'SUBMITTED';
}
