import type { Command } from 'commander';
import type { Grant } from '../../base/prisma.generated/client.ts';
import { addGrant, listGrants, revokeGrant } from '../../identity/grants.ts';
import { holderNamed } from '../../identity/holder-named.ts';
import type { OpenExchange } from '../exchange.ts';
import { instantOf, shownInstant } from '../instant.ts';
import { print, printList } from '../output.ts';

/** mulu grants add | list | revoke: what sharing agreements open beyond everybody's rights. */
export function grantsCommand(program: Command, open: OpenExchange): void {
  const grants = program.command('grants').description('sharing agreements: add, list, revoke');
  addAdd(grants, open);
  addList(grants, open);
  addRevoke(grants, open);
}

interface AddOptions {
  readonly to: string;
  readonly catalogue: string;
  readonly fields: string;
  readonly rows?: string;
  readonly purpose: string;
  readonly basis: string;
  readonly until: string;
  readonly from?: string;
}

function addAdd(grants: Command, open: OpenExchange): void {
  grants
    .command('add')
    .description('open fields of a catalogue to one holder, for a purpose and a time')
    .requiredOption('--to <holder>', 'key:<id>, department:<code> or subject:<token subject>')
    .requiredOption('--catalogue <code>', 'for example penalty-decisions')
    .requiredOption('--fields <names>', 'separated by commas, as the API names them')
    .option('--rows <condition>', 'which records, for example "partyKind = LEGAL_PERSON"')
    .requiredOption('--purpose <text>', 'what for')
    .requiredOption('--basis <text>', 'the agreement or law')
    .requiredOption('--until <when>', 'a day (the whole of it counts), an instant, or 90d')
    .option('--from <when>', 'a day or an instant; now where absent')
    .action((options: AddOptions, command: Command) => add(options, { command, open }));
}

interface Commanded {
  readonly command: Command;
  readonly open: OpenExchange;
}

function add(options: AddOptions, { command, open }: Commanded): Promise<void> {
  return open(async (exchange) => {
    const { at } = exchange;
    const { to, fields, from, until, ...terms } = options;
    const grant = await addGrant(
      {
        catalogue: terms.catalogue,
        rows: terms.rows,
        purpose: terms.purpose,
        basis: terms.basis,
        holder: holderNamed(to),
        fields: fields
          .split(/[,，]/)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
        from: from === undefined ? at : instantOf(from, 'START', at),
        until: instantOf(until, 'END', at),
      },
      exchange,
    );
    print(command, grant, [
      `Grant ${grant.id}: ${grant.fields.join(', ')} of ${grant.catalogue} to ${holderOf(grant)},`,
      `from ${shownInstant(grant.from)} until ${shownInstant(grant.until)}.`,
    ]);
  });
}

function addList(grants: Command, open: OpenExchange): void {
  grants
    .command('list')
    .description('list the grants, also ended ones')
    .action((_options: object, command: Command) =>
      open(async ({ db, at }) => {
        const values = await listGrants(db);
        const columns = { ...columnsOfGrants, state: (grant: Grant) => stateOf(grant, at) };
        printList(command, { values, columns, none: 'There are no grants.' });
      }),
    );
}

const holderOf = ({ holderKind, holder }: Grant) => `${holderKind.toLowerCase()}:${holder}`;

const columnsOfGrants = {
  id: (grant: Grant) => grant.id,
  to: holderOf,
  catalogue: (grant: Grant) => grant.catalogue,
  fields: (grant: Grant) => grant.fields.join(','),
  rows: (grant: Grant) => grant.rows ?? 'all',
  purpose: (grant: Grant) => grant.purpose,
  from: (grant: Grant) => shownInstant(grant.from),
  until: (grant: Grant) => shownInstant(grant.until),
};

function stateOf({ revokedAt, from, until }: Grant, at: Date): string {
  if (revokedAt) return 'revoked';
  if (until <= at) return 'ended';
  return from <= at ? 'in force' : 'not begun';
}

function addRevoke(grants: Command, open: OpenExchange): void {
  grants
    .command('revoke <id>')
    .description('end a grant; running servers withhold its fields within a second')
    .action((id: string, _options: object, command: Command) =>
      open(async (exchange) => {
        const grant = await revokeGrant(id, exchange);
        print(command, grant, [`Revoked the grant to ${holderOf(grant)} on ${grant.catalogue}.`]);
      }),
    );
}
