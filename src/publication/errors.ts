import { Refusal } from '../base/refusal.ts';

export const batchUnknown = (batch: string) =>
  new Refusal('PUBLICATION_BATCH_UNKNOWN', `There is no batch ${batch}.`, {
    hint: 'List the batches with: mulu review list',
  });

export const batchReviewed = (batch: string, state: string, by: string | null) =>
  new Refusal(
    'PUBLICATION_BATCH_REVIEWED',
    `The batch ${batch} was already ${state === 'APPROVED' ? 'approved' : 'refused'}${by ? ` by ${by}` : ''}.`,
    { batch, state, hint: 'Send the records again to have them reviewed again.' },
  );

export const submitterCannotReview = (batch: string) =>
  new Refusal('PUBLICATION_SAME_OFFICER', `Whoever sent the batch ${batch} cannot review it.`, {
    batch,
    basis: '政府信息公开条例 第十七条：政府信息公开审查机制',
    hint: 'Let another officer review it.',
  });

export const contentChanged = (batch: string) =>
  new Refusal(
    'PUBLICATION_CONTENT_CHANGED',
    `The content of the batch ${batch} is not what was submitted for review.`,
    { batch, hint: 'Look at it again (mulu review show), or have the records sent again.' },
  );

export const officerMissing = () =>
  new Refusal(
    'PUBLICATION_OFFICER_MISSING',
    'A review needs the name of the officer who answers for it.',
    {
      hint: 'Name the officer.',
    },
  );

export const reasonMissing = () =>
  new Refusal('PUBLICATION_REASON_MISSING', 'A refusal needs its reason.', {
    basis: '政府信息公开条例 第三十六条',
    hint: 'Say why, and on what legal basis.',
  });
