import { listBatches, showBatch, } from "../../publication/batches.js";
import { listReviews } from "../../publication/reviews.js";
import { listWaiting } from "../../publication/waiting-records.js";
import { globalId } from "../../query/global-id.js";
import { print, printList } from "../output.js";
import { recordNamed } from "../record-named.js";
import { addDecisions } from "./review-decide.js";
/** mulu review list | show | approve | refuse | refer | log: what was sent and waits for its secrecy review. */
export function reviewCommand(program, open) {
    const review = program
        .command('review')
        .description('secrecy review before publication: list, show, approve, refuse, refer, log');
    addList(review, open);
    addShow(review, open);
    addDecisions(review, open);
    addLog(review, open);
}
function addList(review, open) {
    review
        .command('list')
        .description('list the batches that wait; with --all also those that were reviewed')
        .option('--all', 'also those that were approved or refused')
        .option('--department <code>', 'those of one department')
        .option('--catalogue <code>', 'those of one catalogue')
        .action((options, command) => open(async ({ db }) => {
        const { all, department, catalogue } = options;
        const values = await listBatches(db.pool, {
            state: all ? undefined : 'SUBMITTED',
            department,
            catalogue,
        });
        printList(command, { values, columns, none: 'No batch waits for review.' });
    }));
}
const columns = {
    batch: (one) => one.id,
    state: (one) => one.state,
    catalogue: (one) => one.catalogue,
    department: (one) => one.department,
    'sent by': (one) => one.submittedBy,
    new: (one) => String(one.created),
    corrected: (one) => String(one.corrected),
    warnings: (one) => String(one.warnings),
    file: (one) => one.fileName,
    sent: (one) => one.submittedAt,
};
function addShow(review, open) {
    review
        .command('show')
        .description('show a batch with its findings and the hash of its content')
        .requiredOption('--batch <id>', 'which batch')
        .option('--records <n>', 'and so many of its records that wait, whole', '0')
        .action(({ batch, records }, command) => open(async ({ db, catalogues }) => {
        const shown = await showBatch(db.pool, batch);
        const catalogue = catalogues.byCode.get(shown.catalogue);
        const first = Number(records);
        const found = catalogue ? await listWaiting(db.pool, catalogue, { batch, first }) : [];
        const waiting = found.map((record) => ({
            ...record,
            id: globalId(catalogue.typeName, record.id),
        }));
        const sentences = [...sentencesOf(shown), ...waiting.flatMap(recordSentences)];
        print(command, { ...shown, records: waiting }, sentences);
    }));
}
const recordSentences = ({ id, contentHash, correction, values }) => [
    `Record ${id}${correction ? ' (a correction)' : ''}: content ${contentHash}`,
    ...Object.entries(values).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
];
function addLog(review, open) {
    review
        .command('log')
        .description('list the reviews that were made')
        .option('--batch <id>', 'those of one batch')
        .option('--record <id>', 'those of one record, by its id in the API')
        .action(({ batch, record }, command) => open(async ({ db, catalogues }) => {
        const uuid = record === undefined ? undefined : recordNamed(record, catalogues).id;
        const values = await listReviews(db.pool, { batch, record: uuid });
        printList(command, { values, columns: reviewColumns, none: 'No review was made.' });
    }));
}
const reviewColumns = {
    at: (one) => one.at,
    conclusion: (one) => one.conclusion,
    reviewer: (one) => one.reviewer,
    'sent by': (one) => one.originator,
    catalogue: (one) => one.catalogue,
    batch: (one) => one.batch,
    removed: (one) => one.removedFields.join(', '),
    reason: (one) => one.reason,
    'referred to': (one) => one.referredTo,
    void: (one) => one.voidedAt,
};
function sentencesOf(batch) {
    const issues = batch.issues;
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
