import { checklistIncomplete } from './errors.ts';

/** What a secrecy review asks of the content (保守国家秘密法 第三十五条、第三十六条、第六十四条；政府信息公开条例 第十四条、第十五条). */
export const checklistItems = [
  'stateSecret',
  'workSecret',
  'tradeSecret',
  'personalPrivacy',
  'securityAndStability',
  'aggregationRisk',
] as const;

type Answers = Readonly<Record<(typeof checklistItems)[number], 'NO_CONCERN' | 'CONCERN'>>;

/** The reviewer's answers; `byApproval` where approving itself was the answer, without one asked item by item. */
export interface Checklist extends Answers {
  readonly note?: string;
  readonly byApproval?: true;
}

/** The answers as given; every item has to be answered. Nothing given at all means: no concern, by the officer's act. */
export function readChecklist(given: unknown): Checklist {
  if (given === undefined || given === null) return { ...allOf('NO_CONCERN'), byApproval: true };
  const said = typeof given === 'object' ? (given as Readonly<Record<string, unknown>>) : {};
  const open = checklistItems.filter((item) => !isAnswer(said[item]));
  if (open.length > 0) throw checklistIncomplete(open);
  const answers = checklistItems.map((item) => [item, said[item]]);
  const { note } = said;
  const kept = Object.fromEntries(answers) as Answers;
  return typeof note === 'string' && note.trim() !== '' ? { ...kept, note } : kept;
}

/** The items that the reviewer has a concern about. */
export const concernsOf = (checklist: Checklist): readonly string[] =>
  checklistItems.filter((item) => checklist[item] === 'CONCERN');

const isAnswer = (value: unknown) => value === 'NO_CONCERN' || value === 'CONCERN';

const allOf = (answer: 'NO_CONCERN' | 'CONCERN') =>
  Object.fromEntries(checklistItems.map((item) => [item, answer])) as Answers;
