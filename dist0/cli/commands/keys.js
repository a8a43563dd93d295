import { Option } from 'commander';
import { keyKinds } from "../../identity/key-viewer.js";
import { createKey, listKeys, revokeKey } from "../../identity/keys.js";
import { instantOf, shownInstant } from "../instant.js";
import { onAudit } from "../on-audit.js";
import { print, printList } from "../output.js";
/** mulu keys create | list | revoke: the API keys by which apps, platforms, officers and auditors are known. */
export function keysCommand(program, open) {
    const keys = program.command('keys').description('API keys: create, list, revoke');
    addCreate(keys, open);
    addList(keys, open);
    addRevoke(keys, open);
}
const kinds = keyKinds.map((kind) => kind.toLowerCase());
function addCreate(keys, open) {
    keys
        .command('create')
        .description('make a key; it is shown this once')
        .addOption(new Option('--kind <kind>', 'for whom').choices(kinds).makeOptionMandatory())
        .requiredOption('--name <name>', 'who uses it')
        .option('--department <code>', 'whose officer it is for (kind officer)')
        .option('--expires <when>', '90d, a day (the whole of it counts) or never', '365d')
        .action((options, command) => create(options, { command, open }));
}
function create(options, { command, open }) {
    return open(async (exchange) => {
        const { name, department, expires } = options;
        const kind = options.kind.toUpperCase();
        const expiresAt = expires === 'never' ? undefined : instantOf(expires, 'END', exchange.at);
        const { key, text } = await createKey({ name, kind, department, expiresAt }, exchange);
        await onAudit(exchange, {
            action: 'KEY_CREATED',
            subject: `key:${key.id}`,
            detail: { kind, name },
        });
        print(command, { ...key, key: text }, [
            `${text}`,
            `Key ${key.id} for ${key.name}. Keep it safe: it is not shown again.`,
            expiresAt ? `It expires at ${shownInstant(expiresAt)}.` : 'It never expires.',
        ]);
    });
}
function addList(keys, open) {
    keys
        .command('list')
        .description('list the keys, also ended ones')
        .action((_options, command) => open(async ({ db, at }) => {
        const values = await listKeys(db);
        const columns = { ...columnsOfKeys, state: (key) => stateOf(key, at) };
        printList(command, { values, columns, none: 'There are no keys.' });
    }));
}
const columnsOfKeys = {
    id: (key) => key.id,
    key: (key) => `${key.prefix}…`,
    kind: (key) => key.kind.toLowerCase(),
    department: (key) => key.department,
    name: (key) => key.name,
    expires: (key) => shownInstant(key.expiresAt),
    'last used': (key) => shownInstant(key.lastUsedAt),
};
function stateOf({ revokedAt, expiresAt }, at) {
    if (revokedAt)
        return 'revoked';
    return expiresAt && expiresAt <= at ? 'expired' : 'valid';
}
function addRevoke(keys, open) {
    keys
        .command('revoke <id>')
        .description('end a key; running servers refuse it within a second')
        .action((id, _options, command) => open(async (exchange) => {
        const { db, at } = exchange;
        const key = await revokeKey(db, id.replace(/^key:/, ''), at);
        await onAudit(exchange, { action: 'KEY_REVOKED', subject: `key:${key.id}`, detail: {} });
        print(command, key, [`Revoked ${key.prefix}… (${key.name}).`]);
    }));
}
