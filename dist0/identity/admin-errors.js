import { Refusal } from "../base/refusal.js";
/** What stops a key from being made or revoked. */
export const keyRefused = {
    withoutName: () => new Refusal('IDENTITY_KEY_WITHOUT_NAME', 'A key needs a name.', {
        hint: 'Say who uses it: --name "Weather app of ACME".',
    }),
    withoutDepartment: () => new Refusal('IDENTITY_KEY_WITHOUT_DEPARTMENT', "An officer's key needs a department.", {
        hint: 'Name it: --department <code>.',
    }),
    withDepartment: (kind) => new Refusal('IDENTITY_KEY_WITH_DEPARTMENT', `Only officers' keys have a department, not ${kind} keys.`, { hint: 'Leave the department out, or make the kind OFFICER.' }),
    expiryPast: () => new Refusal('IDENTITY_KEY_EXPIRY_PAST', 'The key would have expired before it was made.', {
        hint: 'Give an expiry in the future, for example 90d.',
    }),
    notFound: (id) => new Refusal('IDENTITY_KEY_NOT_FOUND', `There is no key ${id}.`, {
        hint: 'Look it up: npx mulu keys list.',
    }),
};
/** A department that the exchange does not know. */
export const departmentUnknown = (code) => new Refusal('IDENTITY_DEPARTMENT_UNKNOWN', `There is no department ${code}.`, {
    department: code,
    hint: 'See npx mulu departments list, or add it: npx mulu departments add.',
});
/** What stops a grant from being given or revoked. */
export const grantRefused = {
    holder: (text) => new Refusal('IDENTITY_GRANT_HOLDER_UNREADABLE', `"${text}" names no holder of a grant.`, {
        hint: 'Write key:<id>, department:<code> or subject:<subject of the token>.',
    }),
    catalogue: (code) => new Refusal('IDENTITY_GRANT_CATALOGUE_UNKNOWN', `There is no catalogue ${code}.`, {
        hint: 'Give the code of a catalogue, for example penalty-decisions.',
    }),
    withoutFields: () => new Refusal('IDENTITY_GRANT_WITHOUT_FIELDS', 'A grant names the fields that it opens.', {
        hint: 'Name them: --fields legalRepresentative,partyTaxNumber.',
    }),
    field: (coordinate) => new Refusal('IDENTITY_GRANT_FIELD_UNKNOWN', `There is no field ${coordinate}.`, {
        coordinate,
        hint: 'Give the names of fields as the API has them; references are not fields.',
    }),
    neverShared: (coordinate, basis) => new Refusal('IDENTITY_GRANT_FIELD_NEVER_SHARED', `${coordinate} is never disclosed or shared: no grant can open it.`, { coordinate, basis, hint: 'Leave the field out.' }),
    rows: (condition, why) => new Refusal('IDENTITY_GRANT_ROWS_WRONG', `The row filter "${condition}" cannot hold: ${why}.`, {
        hint: 'Compare open, unmasked fields of the catalogue, for example: partyKind = LEGAL_PERSON.',
    }),
    period: () => new Refusal('IDENTITY_GRANT_PERIOD_WRONG', 'The grant would end before it begins.', {
        hint: 'Give an end after the beginning: --until 2027-12-31.',
    }),
    withoutReason: (part) => new Refusal('IDENTITY_GRANT_WITHOUT_REASON', `A grant states its ${part}.`, {
        hint: `Give it: --${part} "…".`,
    }),
    notFound: (id) => new Refusal('IDENTITY_GRANT_NOT_FOUND', `There is no grant ${id}.`, {
        hint: 'Look it up: npx mulu grants list.',
    }),
};
/** A viewer named on the command line that is none. */
export const viewerUnreadable = (text) => new Refusal('IDENTITY_VIEWER_UNREADABLE', `"${text}" names no viewer.`, {
    hint: 'Write anonymous, app, platform, auditor, officer:<department> or key:<id>.',
});
