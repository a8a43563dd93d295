import type { Command } from 'commander';
import {
  addDepartments,
  listDepartments,
  type ListedDepartment,
} from '../../ingest/register-departments.ts';
import { identitySecret } from '../../identity/identity-secret.ts';
import type { OpenExchange } from '../exchange.ts';
import { print, printList } from '../output.ts';

/** mulu departments add | list: the bodies that may send records, and what each may write. */
export function departmentsCommand(program: Command, open: OpenExchange): void {
  const departments = program.command('departments').description('departments: add, list');
  addAdd(departments, open);
  addList(departments, open);
}

interface AddOptions {
  readonly code: string;
  readonly name: string;
  readonly writes: string;
  readonly shortName?: string;
  readonly creditCode?: string;
  readonly region?: string;
  readonly level?: string;
  readonly parent?: string;
}

function addAdd(departments: Command, open: OpenExchange): void {
  departments
    .command('add')
    .description('put a department on record, or correct it')
    .requiredOption(
      '--code <code>',
      'its unified social credit code, or lower-case words joined by hyphens',
    )
    .requiredOption('--name <name>', 'its full name')
    .option(
      '--writes <catalogues>',
      'codes of the catalogues that it may write, joined by commas',
      '',
    )
    .option('--short-name <name>', 'its short name')
    .option('--credit-code <code>', 'its unified social credit code, where the code is another')
    .option('--region <code>', 'division that it serves (six digits)')
    .option('--level <level>', '国家级, 省级, 市级, 县级 or 乡级')
    .option('--parent <code>', 'code of its superior department')
    .action((options: AddOptions, command: Command) =>
      open(async (exchange) => {
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
        const { signingKey, config } = exchange;
        const secret = identitySecret(signingKey, config.previousSigningKeys);
        await addDepartments({ ...exchange, identitySecret: secret }, [{ ...fields, writes }]);
        print(command, { code, name, writes }, [
          `${name} (${code}) is on record${writes.length > 0 ? ` and may write ${writes.join(', ')}` : ''}.`,
        ]);
      }),
    );
}

function addList(departments: Command, open: OpenExchange): void {
  departments
    .command('list')
    .description('list the departments')
    .action((_options: object, command: Command) =>
      open(async ({ db }) =>
        printList(command, {
          values: await listDepartments(db.pool),
          columns,
          none: 'There are no departments.',
        }),
      ),
    );
}

const columns = {
  code: (one: ListedDepartment) => one.code,
  name: (one: ListedDepartment) => one.name,
  writes: (one: ListedDepartment) => one.writes.join(' '),
};
