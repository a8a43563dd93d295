import type pg from 'pg';
import { transaction } from '../base/database.ts';
import { lockedCalendar } from '../calendar/notices.ts';
import { arithmetic, type Arithmetic } from './arithmetic.ts';
import { compare, takeOut, takeOutOfOthers, takeOutRepeated } from './compare.ts';
import { drafting } from './draft.ts';
import { errorColumn, errorFileOf } from './error-file.ts';
import { fileEmpty } from './errors.ts';
import { noFindings, report, type Findings } from './findings.ts';
import { openSheet } from './formats/open-sheet.ts';
import { takeIn, type Ingesting, type Intake, type Request } from './intake.ts';
import { keep, unchanged } from './keep.ts';
import { lackingRows, type Lacking } from './lacking.ts';
import { checkHeader, chooseLayout, type Layout } from './layout.ts';
import type { RawRow, Sheet } from './cell.ts';
import { receiptOf, type Receipt } from './receipt.ts';
import { stage } from './stage.ts';
import { storedLines } from './stored-lines.ts';
import { fileHashOf, sentBefore } from './sent-before.ts';
import { rowStoring, type Deriving, type StoredRow } from './stored-row.ts';
import { validating } from './validate.ts';

/** THE WRITE PATH: parse -> recognise -> validate -> compare -> apply -> receipt. */
export async function runIngest(request: Request, ingesting: Ingesting): Promise<Receipt> {
  const intake = await takeIn(request, ingesting);
  try {
    const sheet = await openSheet(intake.source, intake);
    const layout = recognise(sheet, intake);
    const findings = noFindings();
    sheet.notes.forEach((note) => findings.notes.add(note));
    const fileHash = await fileHashOf(intake, layout);
    const before = fileHash && (await sentBefore(ingesting.db.pool, intake, fileHash));
    if (before) {
      Object.assign(findings, before);
      await leave(sheet);
      noteIgnored(sheet, layout, findings);
      return receiptOf(unchanged(before, intake), findings);
    }
    const outcome = await transaction(ingesting.db, async (client) => {
      const calendar = await lockedCalendar(client);
      const deriving = { secret: ingesting.identitySecret, calendar };
      await stageRows(client, { sheet, layout, intake, findings }, deriving);
      const comparison = await compare(client, intake.catalogue);
      return keep(client, { comparison, findings, intake, layout, fileHash, at: ingesting.at });
    });
    noteIgnored(sheet, layout, findings);
    return receiptOf({ ...outcome, errorFile: await returned(intake, findings) }, findings);
  } finally {
    await intake.source.close();
  }
}

/** How the file's headers are to be read; refuses a file that is not this catalogue's. */
function recognise(sheet: Sheet, intake: Intake): Layout {
  const layout = chooseLayout(sheet.header, intake);
  const names = sheet.header.some((header) => layout.targetOf(header));
  if (sheet.fixedHeader || !names) checkHeader(sheet.header, layout, intake);
  return layout;
}

/** Lets go of a file whose rows need not be read. */
async function leave({ rows }: Sheet): Promise<void> {
  const reading = rows[Symbol.asyncIterator]();
  await reading.next();
  await reading.return?.();
}

interface Run {
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly intake: Intake;
  readonly findings: Findings;
}

/** Validates every row and stages the sound ones; what only the whole file shows is settled at its end. */
async function stageRows(client: pg.ClientBase, run: Run, deriving: Deriving): Promise<void> {
  const { intake, findings, sheet, layout } = run;
  const sums = arithmetic(intake.catalogue, headersOf(sheet, layout));
  const lacking = lackingRows(intake.catalogue);
  await stage(client, intake.catalogue, soundRows(run, { sums, lacking }, deriving));
  if (findings.rows === 0) throw fileEmpty();
  report(findings, await lacking.settle(client));
  const stored = await storedLines(client, intake.catalogue, sums.lines);
  const settled = sums.settle(new Set(findings.rejected.keys()), stored);
  report(findings, settled.issues);
  for (const line of settled.refused)
    if (!findings.rejected.has(line)) findings.rejected.set(line, wholeTable);
  await takeOut(client, settled.refused);
  report(findings, await takeOutRepeated(client));
  report(findings, await takeOutOfOthers(client, intake.catalogue, intake.sender.code));
}

const wholeTable =
  '同表其他行有误，整表退回 / Another line of this table is wrong; the table comes back whole.';

async function* soundRows(
  run: Run,
  { sums, lacking }: { readonly sums: Arithmetic; readonly lacking: Lacking },
  deriving: Deriving,
): AsyncGenerator<readonly StoredRow[]> {
  const { sheet, layout, intake, findings } = run;
  const { catalogue, catalogues, sender, departments, source } = intake;
  const draftOf = drafting(layout, sender, departments);
  const storedRow = rowStoring(catalogue, deriving);
  const { codeLists } = catalogues;
  const owning = { catalogue, sender, departments };
  const judge = validating({ layout, codeLists, owning, serialDates: sheet.serialDates });
  const soundRow = (row: RawRow): StoredRow[] => {
    const draft = draftOf(row, sheet.header);
    if (!draft) return [];
    findings.rows += 1;
    const validated = judge(draft);
    const issues = [...validated.issues, ...sums.see(validated)];
    const waits = lacking.waits(validated, issues);
    if (!waits) report(findings, issues);
    const isSound = waits || !issues.some((issue) => issue.severity === 'ERROR');
    return isSound ? [storedRow(validated)] : [];
  };
  for await (const batch of sheet.rows) {
    yield batch.flatMap(soundRow);
    intake.onProgress?.({ rows: findings.rows, share: source.seen.bytes / source.size });
  }
}

const headersOf = (sheet: Sheet, layout: Layout) => (field: string) =>
  sheet.header.find((header) => layout.targetOf(header)?.field.name === field) ?? field;

function noteIgnored(sheet: Sheet, layout: Layout, findings: Findings): void {
  const templates = Object.values(layout.mapping?.templates ?? {}).join();
  const explained = (header: string) =>
    header === errorColumn || header === '' || templates.includes(`{${header}}`);
  const ignored = sheet.header.filter((header) => !layout.targetOf(header) && !explained(header));
  if (layout.mapping) findings.notes.add(`映射 Mapping: ${layout.mapping.name}`);
  const named = ignored.slice(0, 30).map((header) => header.slice(0, 40));
  if (named.length > 0) findings.notes.add(`未采用的列 Columns not used: ${named.join(', ')}`);
}

/** The rejected rows, read once more from the source. */
async function returned(intake: Intake, { rejected }: Findings) {
  if (rejected.size === 0) return undefined;
  return errorFileOf(intake.source.name, await openSheet(intake.source, intake), rejected);
}
