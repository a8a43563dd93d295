import { addDepartments, listDepartments, } from "../../ingest/register-departments.js";
import { identitySecret } from "../../identity/identity-secret.js";
import { print, printList } from "../output.js";
/** mulu departments add | list: the bodies that may send records, and what each may write. */
export function departmentsCommand(program, open) {
    const departments = program.command('departments').description('departments: add, list');
    addAdd(departments, open);
    addList(departments, open);
}
function addAdd(departments, open) {
    departments
        .command('add')
        .description('put a department on record, or correct it')
        .requiredOption('--code <code>', 'its unified social credit code, or lower-case words joined by hyphens')
        .requiredOption('--name <name>', 'its full name')
        .option('--writes <catalogues>', 'codes of the catalogues that it may write, joined by commas', '')
        .option('--short-name <name>', 'its short name')
        .option('--credit-code <code>', 'its unified social credit code, where the code is another')
        .option('--region <code>', 'division that it serves (six digits)')
        .option('--level <level>', '国家级, 省级, 市级, 县级 or 乡级')
        .option('--parent <code>', 'code of its superior department')
        .action((options, command) => open(async (exchange) => {
        const { code, name, shortName, creditCode, region, level, parent } = options;
        const writes = options.writes.split(/[,，\s]+/).filter(Boolean);
        const fields = {
            code,
            name,
            shortName,
            creditCode,
            regionCode: region,
            level,
            parentCode: parent,
        };
        await addDepartments({ ...exchange, identitySecret: identitySecret(exchange.signingKey) }, [
            { ...fields, writes },
        ]);
        print(command, { code, name, writes }, [
            `${name} (${code}) is on record${writes.length > 0 ? ` and may write ${writes.join(', ')}` : ''}.`,
        ]);
    }));
}
function addList(departments, open) {
    departments
        .command('list')
        .description('list the departments')
        .action((_options, command) => open(async ({ db }) => printList(command, {
        values: await listDepartments(db.pool),
        columns,
        none: 'There are no departments.',
    })));
}
const columns = {
    code: (one) => one.code,
    name: (one) => one.name,
    writes: (one) => one.writes.join(' '),
};
