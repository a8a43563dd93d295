import { runIngest } from "../../ingest/run.js";
import { identitySecret } from "../../identity/identity-secret.js";
import { listBatches, showBatch } from "../../publication/batches.js";
import { approveBatch, refuseBatch } from "../../publication/review.js";
import { contentMissing, notAnOfficer, notYourBatch } from "../errors.js";
const most = 100;
/** batches: what the viewer's department has sent, newest first. */
export const batches = async (_root, { first }, { viewer, db }) => {
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        return [];
    const found = await listBatches(db.pool, { department: viewer.department });
    return found.slice(0, Math.min(Math.max(Number(first), 0), most));
};
/** ingest(input): the same write path as files take by HTTP and on the command line. */
const ingest = async (_root, args, context) => {
    const { input } = args;
    const { viewer, db, catalogues, at, config, signingKey } = context;
    const department = departmentOf(context);
    const receipt = await runIngest({
        ...{ catalogue: input.catalogue, department, submittedBy: viewer.name },
        source: contentOf(input),
        fileName: input.fileName ?? undefined,
        format: input.format?.toLowerCase(),
        mapping: input.mapping ?? undefined,
        dryRun: input.dryRun ?? false,
        atomic: input.atomic ?? false,
        largest: config.maxFileBytes,
    }, { db, catalogues, at, identitySecret: identitySecret(signingKey) });
    return { ...receipt, errorFile: receipt.errorFile?.content };
};
function contentOf({ content, contentBase64 }) {
    if ((content == null) === (contentBase64 == null))
        throw contentMissing();
    return content != null ? Buffer.from(content) : Buffer.from(contentBase64, 'base64');
}
const approve = async (_root, args, context) => {
    const { viewer, db, catalogues, at } = context;
    const { id } = await reviewable(String(args['batch']), context);
    await approveBatch({ db, catalogues }, { batch: id, officer: viewer.name, at });
    return showBatch(db.pool, id);
};
const refuse = async (_root, args, context) => {
    const { reason, basis } = args;
    const { viewer, db, catalogues, at } = context;
    const { id } = await reviewable(String(args['batch']), context);
    await refuseBatch({ db, catalogues }, { batch: id, officer: viewer.name, at, reason, basis: basis ?? undefined });
    return showBatch(db.pool, id);
};
/** Who publishes reviews (谁公开、谁审查): the department that sent the batch, or the catalogue's keeper. */
export async function reviewable(batch, context) {
    const department = departmentOf(context);
    const found = await showBatch(context.db.pool, batch);
    const keeper = context.catalogues.byCode.get(found.catalogue)?.owner;
    if (department !== found.department && department !== keeper)
        throw notYourBatch(batch);
    return found;
}
function departmentOf({ viewer }) {
    if (viewer.kind !== 'OFFICER' || !viewer.department)
        throw notAnOfficer();
    return viewer.department;
}
/** The mutations of the platform. */
export const writes = {
    ingest,
    approveBatch: approve,
    refuseBatch: refuse,
};
