import { approveBatch, referBatch, refuseBatch } from "../../publication/review.js";
import { jsonOption } from "../json-option.js";
import { print } from "../output.js";
import { recordNamed } from "../record-named.js";
/** mulu review approve | refuse | refer: the conclusions of a secrecy review. */
export function addDecisions(review, open) {
    addApprove(review, open);
    addRefuse(review, open);
    addRefer(review, open);
}
/** What is reviewed, by whom, with which answers. */
const deciding = (review, name, description) => review
    .command(name)
    .description(description)
    .option('--batch <id>', 'which batch')
    .option('--record <id>', 'or which record of one, by its id in the API')
    .requiredOption('--officer <name>', 'who answers for it; not whoever sent it')
    .option('--content <hash>', 'the content as you saw it (review show); refused if it changed')
    .option('--checklist <json>', 'answers by item (stateSecret, workSecret, tradeSecret, personalPrivacy, securityAndStability, aggregationRisk): NO_CONCERN or CONCERN; without it the act itself says NO_CONCERN');
const reviewOf = (options, { at, catalogues }) => ({
    batch: options.batch,
    record: options.record === undefined ? undefined : recordNamed(options.record, catalogues),
    officer: options.officer,
    at,
    contentHash: options.content,
    checklist: jsonOption('checklist', options.checklist),
});
function addApprove(review, open) {
    deciding(review, 'approve', 'publish a batch, or one record of it')
        .option('--remove <fields>', 'without these fields, separated by commas')
        .option('--reason <reason>', 'why they are withheld: TRADE_SECRET, PERSONAL_PRIVACY, …')
        .option('--basis <text>', 'legal basis for withholding them')
        .action((options, command) => open(async (exchange) => {
        const removal = removalOf(options);
        const approval = await approveBatch(exchange, { ...reviewOf(options, exchange), removal });
        print(command, approval, approvedSentences(approval));
    }));
}
function removalOf({ remove, reason = '', basis = '' }) {
    if (remove === undefined)
        return undefined;
    const fields = remove
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    return { fields, reason, basis };
}
const approvedSentences = ({ published, corrected, unpublished, pastPeriod = 0 }) => [
    `Published ${published} records${corrected > 0 ? `, of which ${corrected} are corrections` : ''}.`,
    ...(pastPeriod > 0
        ? [`Past their period of publication, and shown to nobody else: ${pastPeriod}.`]
        : []),
    ...unpublished.map((rule) => `Not to be published: ${rule.records} (${rule.reason}; ${rule.basis})`),
];
function addRefuse(review, open) {
    deciding(review, 'refuse', 'refuse a batch, or one record of it, with its reason')
        .requiredOption('--reason <text>', 'why')
        .option('--basis <text>', 'legal basis')
        .action((options, command) => open(async (exchange) => {
        const { reason, basis } = options;
        const review = { ...reviewOf(options, exchange), reason, basis };
        const refused = await refuseBatch(exchange, review);
        print(command, refused, [`Refused ${refused.refused} records.`]);
    }));
}
function addRefer(review, open) {
    deciding(review, 'refer', 'ask who is competent; the content goes on waiting')
        .requiredOption('--to <authority>', 'the competent department or secrecy administration')
        .requiredOption('--reason <text>', 'what is unclear')
        .action((options, command) => open(async (exchange) => {
        const { to: referredTo, reason } = options;
        const review = { ...reviewOf(options, exchange), referredTo, reason };
        const referred = await referBatch(exchange, review);
        print(command, referred, [`Batch ${referred.batch} is referred to ${referredTo}.`]);
    }));
}
