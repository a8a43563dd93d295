import { Refusal } from "../base/refusal.js";
export const chainBroken = (sentence) => new Refusal('AUDIT_CHAIN_BROKEN', `The audit chain does not hold: ${sentence}`, {
    hint: 'See all that is wrong with: mulu audit verify',
});
export const chainFaulty = (faults) => new Refusal('AUDIT_CHAIN_FAULTY', `The audit chain does not hold; faults found: ${faults}.`, {
    hint: 'Keep the database as it is, and compare it with a backup and with the checkpoints that others keep.',
});
export const checkpointFileUnreadable = (file) => new Refusal('AUDIT_CHECKPOINT_UNREADABLE', `The file ${file} holds no checkpoints.`, {
    hint: 'Give a file that mulu audit checkpoint --out has written.',
});
