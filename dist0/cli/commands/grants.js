import { addGrant, listGrants, revokeGrant } from "../../identity/grants.js";
import { holderNamed } from "../../identity/holder-named.js";
import { instantOf, shownInstant } from "../instant.js";
import { onAudit } from "../on-audit.js";
import { print, printList } from "../output.js";
/** mulu grants add | list | revoke: what sharing agreements open beyond everybody's rights. */
export function grantsCommand(program, open) {
    const grants = program.command('grants').description('sharing agreements: add, list, revoke');
    addAdd(grants, open);
    addList(grants, open);
    addRevoke(grants, open);
}
function addAdd(grants, open) {
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
        .action((options, command) => add(options, { command, open }));
}
function add(options, { command, open }) {
    return open(async (exchange) => {
        const { at } = exchange;
        const { to, fields, from, until, ...terms } = options;
        const grant = await addGrant({
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
        }, exchange);
        const { holder, catalogue, purpose, basis } = grant;
        const detail = { holder, catalogue, fields: grant.fields, rows: grant.rows, purpose, basis };
        await onAudit(exchange, { action: 'GRANT_ADDED', subject: `grant:${grant.id}`, detail });
        print(command, grant, [
            `Grant ${grant.id}: ${grant.fields.join(', ')} of ${grant.catalogue} to ${holderOf(grant)},`,
            `from ${shownInstant(grant.from)} until ${shownInstant(grant.until)}.`,
        ]);
    });
}
function addList(grants, open) {
    grants
        .command('list')
        .description('list the grants, also ended ones')
        .action((_options, command) => open(async ({ db, at }) => {
        const values = await listGrants(db);
        const columns = { ...columnsOfGrants, state: (grant) => stateOf(grant, at) };
        printList(command, { values, columns, none: 'There are no grants.' });
    }));
}
const holderOf = ({ holderKind, holder }) => `${holderKind.toLowerCase()}:${holder}`;
const columnsOfGrants = {
    id: (grant) => grant.id,
    to: holderOf,
    catalogue: (grant) => grant.catalogue,
    fields: (grant) => grant.fields.join(','),
    rows: (grant) => grant.rows ?? 'all',
    purpose: (grant) => grant.purpose,
    from: (grant) => shownInstant(grant.from),
    until: (grant) => shownInstant(grant.until),
};
function stateOf({ revokedAt, from, until }, at) {
    if (revokedAt)
        return 'revoked';
    if (until <= at)
        return 'ended';
    return from <= at ? 'in force' : 'not begun';
}
function addRevoke(grants, open) {
    grants
        .command('revoke <id>')
        .description('end a grant; running servers withhold its fields within a second')
        .action((id, _options, command) => open(async (exchange) => {
        const grant = await revokeGrant(exchange.db, id, exchange.at);
        await onAudit(exchange, {
            action: 'GRANT_REVOKED',
            subject: `grant:${grant.id}`,
            detail: {},
        });
        print(command, grant, [`Revoked the grant to ${holderOf(grant)} on ${grant.catalogue}.`]);
    }));
}
