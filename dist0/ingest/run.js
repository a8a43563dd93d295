import { transaction } from "../base/database.js";
import { lockedCalendar } from "../calendar/notices.js";
import { arithmetic } from "./arithmetic.js";
import { compare, takeOut, takeOutRepeated } from "./compare.js";
import { drafting } from "./draft.js";
import { errorColumn, errorFileOf } from "./error-file.js";
import { fileEmpty } from "./errors.js";
import { noFindings, report } from "./findings.js";
import { openSheet } from "./formats/open-sheet.js";
import { takeIn } from "./intake.js";
import { keep } from "./keep.js";
import { lackingRows } from "./lacking.js";
import { checkHeader, chooseLayout } from "./layout.js";
import { receiptOf } from "./receipt.js";
import { stage } from "./stage.js";
import { storedLines } from "./stored-lines.js";
import { rowStoring } from "./stored-row.js";
import { validate } from "./validate.js";
/** THE WRITE PATH: parse -> recognise -> validate -> compare -> apply -> receipt. */
export async function runIngest(request, ingesting) {
    const intake = await takeIn(request, ingesting);
    try {
        const sheet = await openSheet(intake.source, intake);
        const layout = recognise(sheet, intake);
        const findings = noFindings();
        sheet.notes.forEach((note) => findings.notes.add(note));
        const outcome = await transaction(ingesting.db, async (client) => {
            const calendar = await lockedCalendar(client);
            const deriving = { secret: ingesting.identitySecret, calendar };
            await stageRows(client, { sheet, layout, intake, findings }, deriving);
            const comparison = await compare(client, intake.catalogue);
            return keep(client, { comparison, findings, intake, layout, at: ingesting.at });
        });
        noteIgnored(sheet, layout, findings);
        return receiptOf({ ...outcome, errorFile: await returned(intake, findings) }, findings);
    }
    finally {
        await intake.source.close();
    }
}
/** How the file's headers are to be read; refuses a file that is not this catalogue's. */
function recognise(sheet, intake) {
    const layout = chooseLayout(sheet.header, intake);
    const names = sheet.header.some((header) => layout.targetOf(header));
    if (sheet.fixedHeader || !names)
        checkHeader(sheet.header, layout, intake);
    return layout;
}
/** Validates every row and stages the sound ones; what only the whole file shows is settled at its end. */
async function stageRows(client, run, deriving) {
    const { intake, findings, sheet, layout } = run;
    const sums = arithmetic(intake.catalogue, headersOf(sheet, layout));
    const lacking = lackingRows(intake.catalogue);
    await stage(client, intake.catalogue, soundRows(run, { sums, lacking }, deriving));
    if (findings.rows === 0)
        throw fileEmpty();
    report(findings, await lacking.settle(client));
    const stored = await storedLines(client, intake.catalogue, sums.lines);
    const settled = sums.settle(new Set(findings.rejected.keys()), stored);
    report(findings, settled.issues);
    for (const line of settled.refused)
        if (!findings.rejected.has(line))
            findings.rejected.set(line, wholeTable);
    await takeOut(client, settled.refused);
    report(findings, await takeOutRepeated(client));
}
const wholeTable = '同表其他行有误，整表退回 / Another line of this table is wrong; the table comes back whole.';
async function* soundRows(run, { sums, lacking }, deriving) {
    const { sheet, layout, intake, findings } = run;
    const { catalogue, catalogues, sender, departments, source } = intake;
    const draftOf = drafting(layout, sender, departments);
    const storedRow = rowStoring(catalogue, deriving);
    const owning = { catalogue, sender, departments };
    const validating = {
        layout,
        codeLists: catalogues.codeLists,
        owning,
        serialDates: sheet.serialDates,
    };
    for await (const row of sheet.rows) {
        const draft = draftOf(row, sheet.header);
        if (!draft)
            continue;
        findings.rows += 1;
        if (findings.rows % 500 === 0)
            intake.onProgress?.({ rows: findings.rows, share: source.seen.bytes / source.size });
        const validated = validate(draft, validating);
        const issues = [...validated.issues, ...sums.see(validated)];
        const waits = lacking.waits(validated, issues);
        if (!waits)
            report(findings, issues);
        if (waits || !issues.some((issue) => issue.severity === 'ERROR'))
            yield storedRow(validated);
    }
}
const headersOf = (sheet, layout) => (field) => sheet.header.find((header) => layout.targetOf(header)?.field.name === field) ?? field;
function noteIgnored(sheet, layout, findings) {
    const templates = Object.values(layout.mapping?.templates ?? {}).join();
    const explained = (header) => header === errorColumn || header === '' || templates.includes(`{${header}}`);
    const ignored = sheet.header.filter((header) => !layout.targetOf(header) && !explained(header));
    if (layout.mapping)
        findings.notes.add(`映射 Mapping: ${layout.mapping.name}`);
    const named = ignored.slice(0, 30).map((header) => header.slice(0, 40));
    if (named.length > 0)
        findings.notes.add(`未采用的列 Columns not used: ${named.join(', ')}`);
}
/** The rejected rows, read once more from the source. */
async function returned(intake, { rejected }) {
    if (rejected.size === 0)
        return undefined;
    return errorFileOf(intake.source.name, await openSheet(intake.source, intake), rejected);
}
