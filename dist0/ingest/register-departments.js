import { checkCreditCode } from "../base/credit-code.js";
import { transaction } from "../base/database.js";
import { run } from "../base/statement.js";
import { publishOwnBatch } from "../publication/review.js";
import { catalogueUnknown, departmentWrong } from "./errors.js";
import { runIngest } from "./run.js";
/** Puts departments on record, or corrects them; the platform's own act, so they are published at once. */
export async function addDepartments(ingesting, departments) {
    departments.forEach((department) => checkDepartment(department, ingesting));
    const records = departments.map(({ writes: _, ...record }) => record);
    const receipt = await runIngest({
        catalogue: 'departments',
        department: 'platform',
        submittedBy: 'platform',
        source: Buffer.from(JSON.stringify(records)),
        format: 'json',
        atomic: true,
    }, ingesting);
    if (receipt.state === 'REFUSED')
        throw departmentWrong(receipt.issues.map(({ column, en }) => `${column}: ${en}`));
    if (receipt.batch && receipt.state === 'SUBMITTED') {
        await publishOwnBatch(ingesting, {
            batch: receipt.batch,
            officer: 'platform',
            at: ingesting.at,
        });
    }
    await grantWriting(ingesting, departments);
}
function checkDepartment({ code, writes }, { catalogues }) {
    const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
    if (!slug && checkCreditCode(code) !== 'OK') {
        throw departmentWrong([
            `the code "${code}" is neither a unified social credit code nor lower-case words joined by hyphens`,
        ]);
    }
    const unknown = writes.find((catalogue) => !catalogues.byCode.has(catalogue));
    if (unknown !== undefined)
        throw catalogueUnknown(unknown);
}
async function grantWriting({ db }, departments) {
    const pairs = departments.flatMap(({ code, writes }) => writes.map((catalogue) => ({ code, catalogue })));
    await transaction(db, (client) => client.query(`insert into catalogue_writers (department, catalogue)
       select * from unnest($1::text[], $2::text[]) on conflict do nothing`, [pairs.map((pair) => pair.code), pairs.map((pair) => pair.catalogue)]));
}
/** The departments on record, with the catalogues that each may write. */
export function listDepartments(db) {
    return run(db, {
        text: `select code, name, credit_code as "creditCode",
        array(select catalogue from catalogue_writers w where w.department = d.code order by catalogue) as writes
      from departments d where _status in ('SUBMITTED', 'PUBLISHED') order by code`,
        values: [],
    });
}
