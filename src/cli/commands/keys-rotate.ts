import type { Command } from 'commander';
import { appendEntries } from '../../audit/append.ts';
import { transaction } from '../../base/database.ts';
import { forget } from '../../identity/memory.ts';
import { rotateKey, type Rotated, type Rotation } from '../../identity/rotate-key.ts';
import type { Exchange, OpenExchange } from '../exchange.ts';
import { instantOf, shownInstant } from '../instant.ts';
import { print } from '../output.ts';

interface RotateOptions {
  readonly overlap: string;
  readonly expires?: string;
  readonly addresses?: string;
}

/** mulu keys rotate: a new key for the same holder; the old one ends after the overlap. */
export function addRotate(keys: Command, open: OpenExchange): void {
  keys
    .command('rotate <id>')
    .description('replace a key by a new one of the same holder, with its grants and webhooks')
    .option('--overlap <time>', 'how long the old one may still be used: 7d, or until a day', '7d')
    .option('--expires <when>', '90d, a day or never; else as long as the old one was made for')
    .option('--addresses <networks>', 'from where alone the new one may be used')
    .action((id: string, options: RotateOptions, command: Command) =>
      open(async (exchange) => {
        const rotated = await rotate(rotationOf(id, options, exchange.at), exchange);
        print(command, { ...rotated, key: rotated.text, text: undefined }, [
          rotated.text,
          `Key ${rotated.id} for the same holder. Keep it safe: it is not shown again.`,
          `The old one ends at ${shownInstant(rotated.previousEndsAt)}.`,
        ]);
      }),
    );
}

/** The networks of an option, separated by commas. */
export function networksIn(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((network) => network.trim());
}

function rotationOf(id: string, options: RotateOptions, at: Date): Rotation {
  const { overlap, expires, addresses } = options;
  const expiresAt = expires === 'never' ? null : expires && instantOf(expires, 'END', at);
  return {
    id: id.replace(/^key:/, ''),
    overlapUntil: instantOf(overlap, 'END', at),
    ...(expiresAt === undefined || expiresAt === '' ? {} : { expiresAt }),
    addresses: networksIn(addresses),
  };
}

// On record in the same transaction: a key that nobody can account for is never made.
async function rotate(rotation: Rotation, exchange: Exchange): Promise<Rotated> {
  const { db, at, signingKey, by } = exchange;
  const rotated = await transaction(db, async (client) => {
    const made = await rotateKey(rotation, { client, at, signingKey });
    const detail = { replaces: rotation.id, until: made.previousEndsAt.toISOString() };
    const subject = `key:${made.id}`;
    await appendEntries(client, [{ at, actor: by, action: 'KEY_ROTATED', subject, detail }]);
    return made;
  });
  forget(db);
  return rotated;
}
