import { Refusal } from "../base/refusal.js";
export const cursorForged = () => new Refusal('CHANGES_CURSOR_FORGED', 'The cursor is not one that this feed gave out.', {
    hint: 'Use the last cursor that you received, "now", or none to begin with the first change.',
});
export const cursorAhead = () => new Refusal('CHANGES_CURSOR_AHEAD', 'The cursor stands after changes that this feed does not have.', {
    status: 409,
    hint: 'The database was restored from a backup: take a snapshot (/feed/snapshot/<catalogue>) and follow from its cursor.',
});
export const pageWrong = (most) => new Refusal('CHANGES_PAGE_WRONG', `A page of changes holds 1 to ${most}.`, {
    hint: `Ask for ${most} at most, and go on after the last cursor.`,
});
export const catalogueUnknown = (code) => new Refusal('CHANGES_CATALOGUE_UNKNOWN', `There is no catalogue ${code}.`, {
    hint: 'The field catalogues lists the codes.',
});
export const codesWrong = (most) => new Refusal('CHANGES_CODES_WRONG', `A watch list holds at most ${most} unified social credit codes of 18 digits and capitals.`, { hint: 'Split the list, or follow whole catalogues.' });
export const credentialNeeded = (what) => new Refusal('CHANGES_CREDENTIAL_NEEDED', `${what} belong to a credential.`, {
    status: 401,
    hint: 'Send "Authorization: Bearer <key>".',
});
export const ownerOnly = () => new Refusal('CHANGES_MAY_NOT_SEE_READERS', 'Who has taken over a change is shown to the record’s own department.', {
    hint: 'Ask as an officer of that department, or as an auditor.',
});
export const noSuchRecord = () => new Refusal('CHANGES_RECORD_UNKNOWN', 'Nothing was ever announced of this record.', {
    status: 404,
    hint: 'Give the global id of a record as the feed announced it.',
});
/** What stops a webhook from being registered or used. */
export const webhookRefused = {
    address: (why) => new Refusal('CHANGES_WEBHOOK_ADDRESS', `Changes cannot be sent to this address: ${why}.`, {
        hint: 'Give an https address that the whole internet can reach; inside a private network set MULU_WEBHOOK_PRIVATE.',
    }),
    unknown: (id) => new Refusal('CHANGES_WEBHOOK_UNKNOWN', `You have no webhook ${id}.`, {
        status: 404,
        hint: 'The field webhooks lists yours.',
    }),
    holder: () => new Refusal('CHANGES_WEBHOOK_MAY_NOT', 'Only an API key of an app, platform or officer may have webhooks.', {
        hint: 'Send an API key: its rights at the time of each delivery decide what is told.',
    }),
    tooMany: (most) => new Refusal('CHANGES_WEBHOOK_TOO_MANY', `One credential has at most ${most} webhooks.`, {
        hint: 'Remove one that you no longer need.',
    }),
};
