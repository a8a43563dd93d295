import { Refusal } from "../base/refusal.js";
export const cannotCompose = (errors) => new Refusal('GRAPH_CANNOT_COMPOSE', `The catalogues do not compose into one graph: ${errors.map((error) => error.message).join('; ')}`, { hint: 'Rename the type, field or enum that the message names.' });
export const departmentUnknown = (department, known) => new Refusal('GRAPH_DEPARTMENT_UNKNOWN', `No department ${department} keeps a catalogue here.`, {
    hint: `Set MULU_ROLE=subgraph=<department> to one of: ${known.join(', ')}.`,
});
export const entityUnclear = (typeName) => new Refusal('GRAPH_ENTITY_UNCLEAR', `A representation of ${typeName} names no record of this subgraph.`, {
    hint: 'Give __typename and one key: id, ref, or the single key field.',
});
export const notAnOfficer = () => new Refusal('GRAPH_NOT_AN_OFFICER', 'Only an officer of a department may do this.', {
    hint: 'Send an officer key or token of your department.',
});
export const notAnAuditor = () => new Refusal('GRAPH_NOT_AN_AUDITOR', 'Only an auditor may read the audit.', {
    hint: 'Send an auditor key or token, or use mulu audit on the machine itself.',
});
export const notYourBatch = (batch) => new Refusal('GRAPH_NOT_YOUR_BATCH', `The batch ${batch} is not your department's to review.`, {
    hint: 'The department that sent it reviews it, or the one that keeps the catalogue.',
});
export const contentMissing = () => new Refusal('GRAPH_CONTENT_MISSING', 'Give either content or contentBase64.', {
    hint: 'Text formats go into content, XLSX into contentBase64.',
});
export const noPlanner = (cause) => new Refusal('GRAPH_NO_PLANNER', 'This machine cannot run the gateway: its query planner exists for Linux with glibc and for macOS only.', {
    hint: 'Run MULU_ROLE=all here, or a standard federation router over the subgraphs (docs/decisions/federation-gateway.md).',
    detail: cause instanceof Error ? cause.message.split('\n')[0] : undefined,
});
export const subgraphMissing = (names) => new Refusal('GRAPH_SUBGRAPH_WITHOUT_ADDRESS', `The gateway is not told where to find: ${names.join(', ')}.`, {
    hint: 'Add name=url pairs to MULU_SUBGRAPHS, such as finance=http://127.0.0.1:4003/graphql.',
});
export const planTooLong = (milliseconds) => new Refusal('GRAPH_PLAN_TOO_LONG', `This operation could not be planned within ${milliseconds / 1000} seconds.`, {
    hint: 'Ask in several operations.',
});
export const subgraphUnavailable = (missing) => new Refusal('SUBGRAPH_UNAVAILABLE', `The department ${missing.department} cannot be reached; its part is missing.`, {
    ...missing,
    hint: 'The rest of the answer is complete; ask again later for this part.',
});
export const notYourRule = (id) => new Refusal('GRAPH_NOT_YOUR_RULE', `There is no standing rule ${id} of your department.`, {
    hint: 'The department that sends settles it, or the one that keeps the catalogue.',
});
