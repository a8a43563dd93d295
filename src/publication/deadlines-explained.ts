import { civilDate } from '../base/clock.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { DeadlineRule } from '../calendar/deadline-rule.ts';
import { publicationRule } from '../calendar/deadline-rules.ts';
import { explainDue, type ExplainedDue } from '../calendar/explain-due.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Catalogues } from '../catalogue/model.ts';
import type { DeadlineState } from './deadlines.ts';

/** A record with its deadline, as far as the viewer sees it. */
export interface DeadlineRow {
  readonly catalogue: string;
  readonly id: string;
  readonly department: string;
  readonly done: boolean;
  readonly label: string | null;
  readonly start: string | null;
  readonly due_on: string;
  readonly published_on: string | null;
}

/** One deadline with its state and its reckoning. */
export interface Deadline {
  readonly typeName: string;
  readonly id: string;
  readonly catalogue: string;
  readonly department: string;
  readonly label: string | null;
  readonly rule: DeadlineRule;
  readonly start: string | null;
  readonly dueOn: string;
  readonly state: DeadlineState;
  readonly publishedOn: string | null;
  /** Of what is published: whether it was in time */
  readonly onTime: boolean | null;
  /** Of what is open: working days to go, negative when late */
  readonly workingDaysLeft: number | null;
  readonly provisional: boolean;
  /** Null where the day on which the clock began is not shown */
  readonly explanation: ExplainedDue | null;
}

interface Explaining {
  readonly at: Date;
  readonly catalogues: Catalogues;
  readonly calendar: Calendar;
}

/** A row as a deadline that explains itself. */
export function deadlineFrom(
  row: DeadlineRow,
  { at, catalogues, calendar }: Explaining,
  { today, soon }: { readonly today: string; readonly soon: string },
): Deadline {
  const catalogue = catalogues.byCode.get(row.catalogue)!;
  const rule = publicationRule(catalogue)!;
  const { id, department, label, start, due_on: dueOn, published_on: publishedOn, done } = row;
  const explanation = start === null ? null : explainDue(rule, start, calendar);
  const open = dueOn < today ? 'LATE' : dueOn <= soon ? 'DUE_SOON' : 'ON_TIME';
  const left = () => workingDaysBetween(civilDate(at), dueOn, calendar);
  return {
    ...{ id, department, label, rule, start, dueOn, publishedOn },
    typeName: catalogue.typeName,
    catalogue: catalogue.code,
    state: done ? 'DONE' : open,
    onTime: done && publishedOn !== null ? publishedOn <= dueOn : null,
    workingDaysLeft: done ? null : left(),
    provisional:
      explanation?.provisional ??
      (rule.unit === 'WORKING_DAY' && !calendar.covers(Number(dueOn.slice(0, 4)))),
    explanation,
  };
}
