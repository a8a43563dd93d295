import type { Command } from 'commander';
import { expireDue } from '../../publication/expire.ts';
import type { OpenExchange } from '../exchange.ts';
import { print } from '../output.ts';

/** mulu expire: takes down what is past its last day of publication; the server does it daily. */
export function expireCommand(program: Command, open: OpenExchange): void {
  program
    .command('expire')
    .description('take down records whose period of publication is over')
    .action((_options: unknown, command: Command) =>
      open(async (exchange) => {
        const expired = await expireDue(exchange, exchange.at);
        const sentences = expired.map(
          ({ catalogue, records }) => `${catalogue}: ${records} records.`,
        );
        print(command, expired, sentences.length > 0 ? sentences : ['Nothing is past its period.']);
      }),
    );
}
