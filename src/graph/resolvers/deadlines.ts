import { calendarOf } from '../../calendar/notices.ts';
import type { DeadlineRule } from '../../calendar/deadline-rule.ts';
import { deadlineRules } from '../../calendar/deadline-rules.ts';
import { globalId, locate } from '../../query/global-id.ts';
import {
  askDeadlines,
  countDeadlines,
  type AskingDeadlines,
  type DeadlinePage,
  type DeadlinesQuestion,
} from '../../publication/deadlines.ts';
import type { Deadline } from '../../publication/deadlines-explained.ts';
import { listReminders, type ReminderItem } from '../../publication/reminders.ts';
import { findNumberGaps } from '../../publication/timeliness-gaps.ts';
import { periodOf } from '../../publication/timeliness-period.ts';
import { askTimeliness } from '../../publication/timeliness.ts';
import type {
  QueryDeadlinesArgs,
  QueryDocumentNumberGapsArgs,
  QueryRemindersArgs,
  QueryTimelinessArgs,
} from '../api.generated.ts';
import { askingOf } from '../asking.ts';
import type { Context } from '../context.ts';
import { catalogueOf } from './node.ts';
import type { Resolver } from './records.ts';

interface Page extends DeadlinePage {
  readonly question: DeadlinesQuestion;
}

const noDeadlines = { edges: [], more: false, continued: false };

const deadlines: Resolver = async (_root, args, context): Promise<Page> => {
  const { catalogue, state, record, ...asked } = args as QueryDeadlinesArgs;
  const located = record == null ? undefined : locate(record);
  const all = cataloguesOf(catalogue, context).filter(
    ({ typeName }) => record == null || typeName === located?.typeName,
  );
  const question = { ...asked, catalogues: all, states: state, record: located?.id };
  if (all.length === 0) return { ...noDeadlines, question };
  return { ...(await askDeadlines(question, await deadlineAsking(context))), question };
};

const cataloguesOf = (code: string | null | undefined, context: Context) =>
  code == null ? context.catalogues.all : [catalogueOf(code, context)];

const deadlineAsking = async (context: Context): Promise<AskingDeadlines> => ({
  ...askingOf(context),
  calendar: await calendarOf(context.db),
});

const timeliness: Resolver = async (_root, args, context) => {
  const { catalogue, month, from, until, by, ...asked } = args as QueryTimelinessArgs;
  const period = periodOf({ month, from, until });
  const question = {
    ...{ ...asked, ...period },
    catalogues: cataloguesOf(catalogue, context),
    by: by ?? [],
  };
  return askTimeliness(question, await deadlineAsking(context));
};

const documentNumberGaps: Resolver = (_root, args, context) => {
  const { catalogue, ...asked } = args as unknown as QueryDocumentNumberGapsArgs;
  return findNumberGaps(
    { ...asked, catalogue: catalogueOf(catalogue, context) },
    askingOf(context),
  );
};

const reminders: Resolver = (_root, args, { db, viewer }) => {
  const { department, first } = args as QueryRemindersArgs;
  return listReminders(db, { viewer, department, first: first ?? 20 });
};

/** The root fields that tell what is due, late and done. */
export const deadlineFields: Readonly<Record<string, Resolver>> = {
  deadlines,
  deadlineRules: () => deadlineRules,
  timeliness,
  documentNumberGaps,
  reminders,
};

/** Fields of the types that they answer with. */
export const deadlineTypes = {
  DeadlineConnection: {
    nodes: ({ edges }: Page) => edges.map(({ node }) => node),
    pageInfo: ({ edges, more, continued }: Page) => ({
      hasNextPage: more,
      hasPreviousPage: continued,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }),
    totalCount: (async ({ question }: Page, _args, context) =>
      countDeadlines(question, await deadlineAsking(context))) as Resolver,
  },
  Deadline: { record: ({ typeName, id }: Deadline) => globalId(typeName, id) },
  ClockRule: {
    zh: ({ title }: DeadlineRule) => title.zh,
    en: ({ title }: DeadlineRule) => title.en,
    start: ({ start }: DeadlineRule) => `${start.zh} ${start.en}`,
    restarts: ({ restarts }: DeadlineRule) => restarts.map(({ zh, en }) => `${zh} ${en}`),
    pauses: ({ pauses }: DeadlineRule) => pauses.map(({ zh, en }) => `${zh} ${en}`),
    extension: ({ extension }: DeadlineRule) => extension?.length,
    article: ({ source }: DeadlineRule) => source.article,
    quote: ({ source }: DeadlineRule) => source.quote,
  },
  ReminderItem: {
    record: (({ catalogue, record }: ReminderItem, _args, { catalogues }) =>
      globalId(catalogues.byCode.get(catalogue)?.typeName ?? '', record)) as Resolver,
  },
};
