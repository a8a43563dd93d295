import { runIngest } from '../../ingest/run.ts';
import { identitySecret } from '../../identity/identity-secret.ts';
import { findBatch, listBatches, showBatch, type BatchDetail } from '../../publication/batches.ts';
import { approveBatch, refuseBatch } from '../../publication/review.ts';
import type { Context } from '../context.ts';
import { contentMissing, notAnOfficer, notYourBatch } from '../errors.ts';
import type { IngestInput, MutationIngestArgs, MutationRefuseBatchArgs } from '../api.generated.ts';
import type { Resolver } from './records.ts';

const most = 100;

/** batches: what the viewer's department has sent, newest first. */
export const batches: Resolver = async (_root, { first }, { viewer, db }) => {
  if (viewer.kind !== 'OFFICER' || !viewer.department) return [];
  const found = await listBatches(db.pool, { department: viewer.department });
  return found.slice(0, Math.min(Math.max(Number(first), 0), most));
};

/** ingest(input): the same write path as files take by HTTP and on the command line. */
const ingest: Resolver = async (_root, args, context) => {
  const { input } = args as unknown as MutationIngestArgs;
  const { viewer, db, catalogues, at, config, signingKey } = context;
  const department = departmentOf(context);
  const receipt = await runIngest(
    {
      ...{ catalogue: input.catalogue, department, submittedBy: viewer.name },
      source: contentOf(input),
      fileName: input.fileName ?? undefined,
      format: input.format?.toLowerCase(),
      mapping: input.mapping ?? undefined,
      dryRun: input.dryRun ?? false,
      atomic: input.atomic ?? false,
      largest: config.maxFileBytes,
    },
    { db, catalogues, at, identitySecret: identitySecret(signingKey, config.previousSigningKeys) },
  );
  return { ...receipt, errorFile: receipt.errorFile?.content };
};

function contentOf({ content, contentBase64 }: IngestInput): Buffer {
  if ((content == null) === (contentBase64 == null)) throw contentMissing();
  return content != null ? Buffer.from(content) : Buffer.from(contentBase64!, 'base64');
}

const approve: Resolver = async (_root, args, context) => {
  const { viewer, db, catalogues, at } = context;
  const { id } = await reviewable(String(args['batch']), context);
  await approveBatch({ db, catalogues }, { batch: id, officer: viewer.name, at });
  return showBatch(db.pool, id);
};

const refuse: Resolver = async (_root, args, context) => {
  const { reason, basis } = args as unknown as MutationRefuseBatchArgs;
  const { viewer, db, catalogues, at } = context;
  const { id } = await reviewable(String(args['batch']), context);
  await refuseBatch(
    { db, catalogues },
    { batch: id, officer: viewer.name, at, reason, basis: basis ?? undefined },
  );
  return showBatch(db.pool, id);
};

/** Who publishes reviews (谁公开、谁审查): the department that sent the batch, or the catalogue's keeper. */
export async function reviewable(batch: string, context: Context): Promise<BatchDetail> {
  const department = departmentOf(context);
  const found = await findBatch(context.db.pool, batch);
  const keeper = found && context.catalogues.byCode.get(found.catalogue)?.owner;
  // A batch of others and one that is not there are told alike.
  if (!found || (department !== found.department && department !== keeper))
    throw notYourBatch(batch);
  return found;
}

function departmentOf({ viewer }: Context): string {
  if (viewer.kind !== 'OFFICER' || !viewer.department) throw notAnOfficer();
  return viewer.department;
}

/** The mutations of the platform. */
export const writes: Readonly<Record<string, Resolver>> = {
  ingest,
  approveBatch: approve,
  refuseBatch: refuse,
};
