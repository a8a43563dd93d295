import type { Command } from 'commander';
import {
  listBatches,
  showBatch,
  type BatchDetail,
  type BatchSummary,
} from '../../publication/batches.ts';
import { approveBatch, refuseBatch, type Approval } from '../../publication/review.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';

/** mulu review list | show | approve | refuse: what was sent and waits for its secrecy review. */
export function reviewCommand(program: Command, open: OpenExchange): void {
  const review = program
    .command('review')
    .description('batches that wait for review: list, show, approve, refuse');
  addList(review, open);
  addShow(review, open);
  addApprove(review, open);
  addRefuse(review, open);
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
    .description('show a batch with its findings')
    .requiredOption('--batch <id>', 'which batch')
    .action(({ batch }: { batch: string }, command: Command) =>
      open(async ({ db }) => {
        const shown = await showBatch(db.pool, batch);
        print(command, shown, sentencesOf(shown));
      }),
    );
}

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

function addApprove(review: Command, open: OpenExchange): void {
  review
    .command('approve')
    .description('publish a batch')
    .requiredOption('--batch <id>', 'which batch')
    .requiredOption('--officer <name>', 'who answers for it; not whoever sent it')
    .option(
      '--content <hash>',
      'the content as you saw it (review show); refused if it has changed since',
    )
    .action(
      (
        { batch, officer, content }: { batch: string; officer: string; content?: string },
        command: Command,
      ) =>
        open(async (exchange) => {
          const approval = await approveBatch(exchange, {
            batch,
            officer,
            at: exchange.at,
            contentHash: content,
          });
          print(command, approval, approvedSentences(approval));
        }),
    );
}

const approvedSentences = ({ published, corrected, unpublished }: Approval) => [
  `Published ${published} records${corrected > 0 ? `, of which ${corrected} are corrections` : ''}.`,
  ...unpublished.map(
    (rule) => `Not to be published: ${rule.records} (${rule.reason}; ${rule.basis})`,
  ),
];

interface RefuseOptions {
  readonly batch: string;
  readonly officer: string;
  readonly reason: string;
  readonly basis?: string;
}

function addRefuse(review: Command, open: OpenExchange): void {
  review
    .command('refuse')
    .description('refuse a batch with its reason')
    .requiredOption('--batch <id>', 'which batch')
    .requiredOption('--officer <name>', 'who answers for it')
    .requiredOption('--reason <text>', 'why')
    .option('--basis <text>', 'legal basis')
    .action((options: RefuseOptions, command: Command) =>
      open(async (exchange) => {
        const refused = await refuseBatch(exchange, { ...options, at: exchange.at });
        print(command, refused, [`Refused ${refused.refused} records.`]);
      }),
    );
}
