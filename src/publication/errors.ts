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

const reviewBasis = '政府信息公开条例 第十七条：政府信息公开审查机制';

export const submitterCannotReview = (batch: string) =>
  new Refusal('PUBLICATION_SAME_OFFICER', `Whoever sent the batch ${batch} cannot review it.`, {
    batch,
    basis: reviewBasis,
    hint: 'Let another officer review it.',
  });

export const proposerCannotApprove = (rule: string) =>
  new Refusal(
    'PUBLICATION_SAME_OFFICER',
    `Whoever proposed the standing review rule ${rule}, or sends under it, cannot approve it.`,
    { rule, basis: reviewBasis, hint: 'Let another officer approve it.' },
  );

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

export const checklistIncomplete = (open: readonly string[]) =>
  new Refusal(
    'PUBLICATION_CHECKLIST_INCOMPLETE',
    `The checklist of the secrecy review leaves open: ${open.join(', ')}.`,
    {
      open,
      basis: '保守国家秘密法实施条例 第四十二条：逐项进行保密审查',
      hint: 'Answer each item with NO_CONCERN or CONCERN.',
    },
  );

export const concernsOpen = (concerns: readonly string[]) =>
  new Refusal(
    'PUBLICATION_CONCERN_OPEN',
    `What raises a concern is not published whole: ${concerns.join(', ')}.`,
    { concerns, hint: 'Publish in part without the fields concerned, refuse, or refer it.' },
  );

export const fieldsNotRemovable = (fields: readonly string[]) =>
  new Refusal(
    'PUBLICATION_FIELD_NOT_REMOVABLE',
    `These cannot be taken out of a record of this catalogue: ${fields.join(', ')}.`,
    {
      fields,
      hint: 'Name nullable fields of the catalogue; a record whose key may not be published is refused.',
    },
  );

export const withholdingReasonUnknown = (reason: string) =>
  new Refusal('PUBLICATION_REASON_UNKNOWN', `"${reason}" is no reason for withholding a field.`, {
    hint: 'Give one of WithholdingReason, such as TRADE_SECRET, and the legal basis.',
  });

export const basisMissing = () =>
  new Refusal('PUBLICATION_BASIS_MISSING', 'Removing fields needs its legal basis.', {
    basis: '政府信息公开条例 第三十七条：区分处理',
    hint: 'Name the article.',
  });

export const referralUnaddressed = () =>
  new Refusal('PUBLICATION_REFERRAL_UNADDRESSED', 'A referral names who is to decide.', {
    basis: '政府信息公开条例 第十七条第二款',
    hint: 'Name the competent department or the secrecy administration.',
  });

export const recordNotWaiting = (record: string) =>
  new Refusal('PUBLICATION_RECORD_NOT_WAITING', `The record ${record} does not wait for review.`, {
    hint: 'Only submitted records and corrections that were sent in wait; see mulu review show.',
  });

export const recordUnknown = (record: string) =>
  new Refusal('PUBLICATION_RECORD_UNKNOWN', `There is no record ${record}.`, {
    hint: 'Give the id as the API shows it.',
  });

export const recordNotPublished = (record: string) =>
  new Refusal(
    'PUBLICATION_RECORD_NOT_PUBLISHED',
    `The record ${record} is not published, so there is nothing to take down.`,
    { hint: 'A batch that waits is refused instead: mulu review refuse.' },
  );

export const causeUnknown = (cause: string, known: readonly string[]) =>
  new Refusal('PUBLICATION_CAUSE_UNKNOWN', `"${cause}" is no cause of a withdrawal.`, {
    hint: `Give one of: ${known.join(', ')}.`,
  });

export const eventDayWrong = (day: string) =>
  new Refusal(
    'PUBLICATION_EVENT_DAY_WRONG',
    `"${day}" is not a day on which the event can have happened.`,
    {
      hint: 'Give the civil date of the annulment, repair or end, such as 2026-11-20; not a future one.',
    },
  );

export const repairNever = (period: { readonly source: string; readonly quote: string }) =>
  new Refusal(
    'PUBLICATION_REPAIR_NEVER',
    'Credit repair never ends the publication of a penalty of this kind early.',
    { basis: period.source, quote: period.quote, hint: 'It comes down when its period is over.' },
  );

export const repairTooEarly = (
  until: string,
  period: { readonly source: string; readonly quote: string },
) =>
  new Refusal(
    'PUBLICATION_REPAIR_TOO_EARLY',
    `Credit repair cannot end this publication before its shortest period is over on ${until}.`,
    { until, basis: period.source, quote: period.quote, hint: `Withdraw it on ${until} or later.` },
  );

export const withdrawalOrdered = (record: string, withdrawal: string) =>
  new Refusal(
    'PUBLICATION_WITHDRAWAL_ORDERED',
    `The withdrawal of the record ${record} is ordered already.`,
    { withdrawal, hint: `Carry it out: mulu withdrawals execute ${withdrawal}` },
  );

export const withdrawalUnknown = (id: string) =>
  new Refusal('PUBLICATION_WITHDRAWAL_UNKNOWN', `There is no open order ${id} to withdraw.`, {
    hint: 'List them with: mulu withdrawals list --open',
  });

export const standingRuleUnknown = (id: string) =>
  new Refusal('PUBLICATION_STANDING_RULE_UNKNOWN', `There is no standing review rule ${id}.`, {
    hint: 'List them with: mulu standing-rules list',
  });

export const standingRuleSettled = (id: string) =>
  new Refusal(
    'PUBLICATION_STANDING_RULE_SETTLED',
    `The standing review rule ${id} was approved or revoked already.`,
    { hint: 'Propose another.' },
  );

export const standingRulePeriodWrong = () =>
  new Refusal(
    'PUBLICATION_STANDING_RULE_PERIOD_WRONG',
    'A standing review rule has to end after it begins, and later than now.',
    { hint: 'Give another end; a rule is proposed and reviewed again when it runs out.' },
  );

export const disputeUnknown = (id: string) =>
  new Refusal('PUBLICATION_DISPUTE_UNKNOWN', `There is no open dispute ${id}.`, {
    hint: 'List them with: mulu disputes list',
  });

export const catalogueUnknown = (code: string) =>
  new Refusal('PUBLICATION_CATALOGUE_UNKNOWN', `There is no catalogue ${code}.`, {
    hint: 'Give the code, such as penalty-decisions.',
  });
