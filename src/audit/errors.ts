import { Refusal } from '../base/refusal.ts';

export const chainBroken = (sentence: string) =>
  new Refusal('AUDIT_CHAIN_BROKEN', `The audit chain does not hold: ${sentence}`, {
    hint: 'See all that is wrong with: mulu audit verify',
  });

export const chainFaulty = (faults: number) =>
  new Refusal('AUDIT_CHAIN_FAULTY', `The audit chain does not hold; faults found: ${faults}.`, {
    hint: 'Keep the database as it is, and compare it with a backup and with the checkpoints that others keep.',
  });

export const checkpointFileUnreadable = (file: string) =>
  new Refusal('AUDIT_CHECKPOINT_UNREADABLE', `The file ${file} holds no checkpoints.`, {
    hint: 'Give a file that mulu audit checkpoint --out has written.',
  });
