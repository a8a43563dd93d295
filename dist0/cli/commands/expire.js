import { expireDue } from "../../publication/expire.js";
import { print } from "../output.js";
/** mulu expire: takes down what is past its last day of publication; the server does it daily. */
export function expireCommand(program, open) {
    program
        .command('expire')
        .description('take down records whose period of publication is over')
        .action((_options, command) => open(async (exchange) => {
        const expired = await expireDue(exchange, exchange.at);
        const sentences = expired.map(({ catalogue, records }) => `${catalogue}: ${records} records.`);
        print(command, expired, sentences.length > 0 ? sentences : ['Nothing is past its period.']);
    }));
}
