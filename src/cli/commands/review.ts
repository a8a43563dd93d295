import type { Command } from 'commander';
import {
  listBatches,
  showBatch,
  type BatchDetail,
  type BatchSummary,
} from '../../publication/batches.ts';
import { listReviews, type KeptReview } from '../../publication/reviews.ts';
import { listWaiting, type ReviewedRecord } from '../../publication/waiting-records.ts';
import { globalId } from '../../query/global-id.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';
import { recordNamed } from '../record-named.ts';
import { addDecisions } from './review-decide.ts';

/** mulu review list | show | approve | refuse | refer | log: what was sent and waits for its secrecy review. */
export function reviewCommand(program: Command, open: OpenExchange): void {
  const review = program
    .command('review')
    .description('secrecy review before publication: list, show, approve, refuse, refer, log');
  addList(review, open);
  addShow(review, open);
  addDecisions(review, open);
  addLog(review, open);
}

function addList(review: Command, open: OpenExchange): void {
  review
    .command('list')
    .description('list the batches that wait; with --all also those that were reviewed')
    .option('--all', 'also those that were approved or refused')
    .option('--department <code>', 'those of one department')
    .option('--catalogue <code>', 'those of one catalogue')
    .action(
      (options: { all?: boolean; department?: string; catalogue?: string }, command: Command) =>
        open(async ({ db }) => {
          const { all, department, catalogue } = options;
          const values = await listBatches(db.pool, {
            state: all ? undefined : 'SUBMITTED',
            department,
            catalogue,
          });
          printList(command, { values, columns, none: 'No batch waits for review.' });
        }),
    );
}

const columns = {
  batch: (one: BatchSummary) => one.id,
  state: (one: BatchSummary) => one.state,
  catalogue: (one: BatchSummary) => one.catalogue,
  department: (one: BatchSummary) => one.department,
  'sent by': (one: BatchSummary) => one.submittedBy,
  new: (one: BatchSummary) => String(one.created),
  corrected: (one: BatchSummary) => String(one.corrected),
  warnings: (one: BatchSummary) => String(one.warnings),
  file: (one: BatchSummary) => one.fileName,
  sent: (one: BatchSummary) => one.submittedAt,
};

function addShow(review: Command, open: OpenExchange): void {
  review
    .command('show')
    .description('show a batch with its findings and the hash of its content')
    .requiredOption('--batch <id>', 'which batch')
    .option('--records <n>', 'and so many of its records that wait, whole', '0')
    .action(({ batch, records }: { batch: string; records: string }, command: Command) =>
      open(async ({ db, catalogues }) => {
        const shown = await showBatch(db.pool, batch);
        const catalogue = catalogues.byCode.get(shown.catalogue);
        const first = Number(records);
        const found = catalogue ? await listWaiting(db.pool, catalogue, { batch, first }) : [];
        const waiting = found.map((record) => ({
          ...record,
          id: globalId(catalogue!.typeName, record.id),
        }));
        const sentences = [...sentencesOf(shown), ...waiting.flatMap(recordSentences)];
        print(command, { ...shown, records: waiting }, sentences);
      }),
    );
}

const recordSentences = ({ id, contentHash, correction, values }: ReviewedRecord) => [
  `Record ${id}${correction ? ' (a correction)' : ''}: content ${contentHash}`,
  ...Object.entries(values).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
];

function addLog(review: Command, open: OpenExchange): void {
  review
    .command('log')
    .description('list the reviews that were made')
    .option('--batch <id>', 'those of one batch')
    .option('--record <id>', 'those of one record, by its id in the API')
    .action(({ batch, record }: { batch?: string; record?: string }, command: Command) =>
      open(async ({ db, catalogues }) => {
        const uuid = record === undefined ? undefined : recordNamed(record, catalogues).id;
        const values = await listReviews(db.pool, { batch, record: uuid });
        printList(command, { values, columns: reviewColumns, none: 'No review was made.' });
      }),
    );
}

const reviewColumns = {
  at: (one: KeptReview) => one.at,
  conclusion: (one: KeptReview) => one.conclusion,
  reviewer: (one: KeptReview) => one.reviewer,
  'sent by': (one: KeptReview) => one.originator,
  catalogue: (one: KeptReview) => one.catalogue,
  batch: (one: KeptReview) => one.batch,
  removed: (one: KeptReview) => one.removedFields.join(', '),
  reason: (one: KeptReview) => one.reason,
  'referred to': (one: KeptReview) => one.referredTo,
  void: (one: KeptReview) => one.voidedAt,
};

function sentencesOf(batch: BatchDetail): string[] {
  const issues = batch.issues as readonly {
    line: number;
    column?: string;
    zh: string;
    en: string;
  }[];
  return [
    `Batch ${batch.id}: ${batch.state}`,
    `${batch.catalogue} from ${batch.department}, sent by ${batch.submittedBy} at ${batch.submittedAt}`,
    `${batch.rowsRead} rows: ${batch.created} new, ${batch.corrected} corrected, ${batch.same} unchanged, ${batch.rejected} rejected, ${batch.warnings} warnings`,
    `Content ${batch.contentHash}`,
    ...(batch.reviewedBy ? [`Reviewed by ${batch.reviewedBy} at ${batch.reviewedAt}`] : []),
    ...(batch.reason ? [`Reason: ${batch.reason}${batch.basis ? ` (${batch.basis})` : ''}`] : []),
    ...issues
      .slice(0, 20)
      .map((one) => `  line ${one.line} ${one.column ?? ''}: ${one.zh} / ${one.en}`),
  ];
}
