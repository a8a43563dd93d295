import type { Catalogue, Field, Level, PublishWithin, SharingType } from '../../catalogue/model.ts';

const levels: Record<Level, string> = {
  OPEN: '主动公开 OPEN',
  ON_REQUEST: '依申请公开 ON_REQUEST',
  NON_DISCLOSED: '不予公开 NON_DISCLOSED',
};

const sharings: Record<SharingType, string> = {
  UNCONDITIONAL: '无条件共享 UNCONDITIONAL',
  CONDITIONAL: '有条件共享 CONDITIONAL',
  NONE: '不予共享 NONE',
};

const units: Record<PublishWithin['unit'], string> = {
  WORKING_DAY: '个工作日 working days',
  CALENDAR_DAY: '日 calendar days',
  HOUR: '小时 hours',
};

/** Who may see a field, and what else the law says of it, in both languages. */
export function lawOf({ disclosure, sharing, mask, subjectChoice }: Field) {
  return {
    level: levels[disclosure.level],
    reason: disclosure.reason ?? '',
    basis: disclosure.basis ?? '',
    sharing: [sharings[sharing.type], sharing.condition, sharing.basis].filter(Boolean).join('；'),
    mask: mask ? `${mask.rule}${mask.when ? ` (${mask.when.text})` : ''}` : '',
    choice: subjectChoice ?? '',
  };
}

/** By when a record has to be public. */
export function deadlineOf({ publishWithin: within }: Catalogue): string {
  return within ? `${within.after} + ${within.days} ${units[within.unit]}（${within.basis}）` : '';
}
