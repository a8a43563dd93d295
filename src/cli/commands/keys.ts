import { Option, type Command } from 'commander';
import { keyKinds, type KeyKind } from '../../identity/key-viewer.ts';
import { createKey, listKeys, revokeKey, type ListedKey } from '../../identity/keys.ts';
import type { OpenExchange } from '../exchange.ts';
import { instantOf, shownInstant } from '../instant.ts';
import { addRotate, networksIn } from './keys-rotate.ts';
import { print, printList } from '../output.ts';

/** mulu keys create | rotate | list | revoke: the API keys by which apps, platforms, officers and auditors are known. */
export function keysCommand(program: Command, open: OpenExchange): void {
  const keys = program.command('keys').description('API keys: create, rotate, list, revoke');
  addCreate(keys, open);
  addRotate(keys, open);
  addList(keys, open);
  addRevoke(keys, open);
}

interface CreateOptions {
  readonly kind: string;
  readonly name: string;
  readonly department?: string;
  readonly expires: string;
  readonly addresses?: string;
}

const kinds = keyKinds.map((kind) => kind.toLowerCase());

function addCreate(keys: Command, open: OpenExchange): void {
  keys
    .command('create')
    .description('make a key; it is shown this once')
    .addOption(new Option('--kind <kind>', 'for whom').choices(kinds).makeOptionMandatory())
    .requiredOption('--name <name>', 'who uses it')
    .option('--department <code>', 'whose officer it is for (kind officer)')
    .option('--addresses <networks>', 'from where alone it may be used: 10.0.0.0/8,2001:db8::/32')
    .option('--expires <when>', '90d, a day (the whole of it counts) or never', '365d')
    .action((options: CreateOptions, command: Command) => create(options, { command, open }));
}

interface Commanded {
  readonly command: Command;
  readonly open: OpenExchange;
}

function create(options: CreateOptions, { command, open }: Commanded): Promise<void> {
  return open(async (exchange) => {
    const { name, department, expires } = options;
    const kind = options.kind.toUpperCase() as KeyKind;
    const expiresAt = expires === 'never' ? undefined : instantOf(expires, 'END', exchange.at);
    const addresses = networksIn(options.addresses);
    const draft = { name, kind, department, expiresAt, addresses };
    const { key, text } = await createKey(draft, exchange);
    print(command, { ...key, key: text }, [
      `${text}`,
      `Key ${key.id} for ${key.name}. Keep it safe: it is not shown again.`,
      expiresAt ? `It expires at ${shownInstant(expiresAt)}.` : 'It never expires.',
    ]);
  });
}

function addList(keys: Command, open: OpenExchange): void {
  keys
    .command('list')
    .description('list the keys, also ended ones')
    .action((_options: object, command: Command) =>
      open(async ({ db, at }) => {
        const values = await listKeys(db);
        const columns = { ...columnsOfKeys, state: (key: ListedKey) => stateOf(key, at) };
        printList(command, { values, columns, none: 'There are no keys.' });
      }),
    );
}

const columnsOfKeys = {
  id: (key: ListedKey) => key.id,
  key: (key: ListedKey) => `${key.prefix}…`,
  kind: (key: ListedKey) => key.kind.toLowerCase(),
  department: (key: ListedKey) => key.department,
  name: (key: ListedKey) => key.name,
  from: (key: ListedKey) => key.addresses.join(' ') || undefined,
  expires: (key: ListedKey) => shownInstant(key.expiresAt),
  'last used': (key: ListedKey) => shownInstant(key.lastUsedAt),
};

function stateOf({ revokedAt, expiresAt }: ListedKey, at: Date): string {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= at ? 'expired' : 'valid';
}

function addRevoke(keys: Command, open: OpenExchange): void {
  keys
    .command('revoke <id>')
    .description('end a key; running servers refuse it within a second')
    .action((id: string, _options: object, command: Command) =>
      open(async (exchange) => {
        const key = await revokeKey(exchange.db, id.replace(/^key:/, ''), exchange);
        print(command, key, [`Revoked ${key.prefix}… (${key.name}).`]);
      }),
    );
}
