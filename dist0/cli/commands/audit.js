import { checkpoint } from "../../audit/checkpoint.js";
import { checkpointText, readCheckpoints, writeCheckpoint } from "../../audit/checkpoint-file.js";
import { chainFaulty } from "../../audit/errors.js";
import { listEntries } from "../../audit/list.js";
import { publicKeyOf } from "../../audit/signing.js";
import { verifyChain } from "../../audit/verify.js";
import { shownInstant } from "../instant.js";
import { print, printList } from "../output.js";
/** mulu audit verify | checkpoint | list: who did what, and the proof that nothing of it was changed. */
export function auditCommand(program, open) {
    const audit = program.command('audit').description('the audit chain: verify, checkpoint, list');
    addVerify(audit, open);
    addCheckpoint(audit, open);
    addList(audit, open);
}
function addVerify(audit, open) {
    audit
        .command('verify')
        .description('follow the chain from its first entry and compare it with the checkpoints')
        .option('--checkpoint <file>', 'also with those that were kept in this file')
        .action(({ checkpoint: file }, command) => open(async ({ db, signingKey }) => {
        const checkpoints = file === undefined ? [] : await readCheckpoints(file);
        const found = await verifyChain(db, signingKey, { checkpoints });
        const faults = found.faults.map((fault) => ({ ...fault, seq: String(fault.seq) }));
        print(command, { ...found, faults }, sentencesOf(found));
        if (faults.length > 0)
            throw chainFaulty(faults.length);
    }));
}
function sentencesOf({ entries, head, checkpoints, faults }) {
    if (faults.length > 0)
        return faults.map(({ kind, sentence }) => `${kind}: ${sentence}`);
    return [
        `The chain holds: ${entries} entries, ${checkpoints} checkpoints compared.`,
        `It ends in ${head}.`,
    ];
}
function addCheckpoint(audit, open) {
    audit
        .command('checkpoint')
        .description('sign how long the chain is and how it ends, to be kept elsewhere')
        .option('--out <file>', 'add it to this file')
        .action(({ out }, command) => open(async ({ db, signingKey, at }) => {
        const signed = await checkpoint(db, { signingKey, at });
        const publicKey = publicKeyOf(signingKey).export({ type: 'spki', format: 'pem' });
        if (!signed)
            return print(command, null, ['There is nothing to sign: no entry yet.']);
        if (out !== undefined)
            await writeCheckpoint(out, signed);
        const text = checkpointText(signed);
        const told = out === undefined ? text : `Added to ${out}: ${text}`;
        print(command, { ...JSON.parse(text), publicKey }, [told, String(publicKey).trimEnd()]);
    }));
}
function addList(audit, open) {
    audit
        .command('list')
        .description('the last 100 entries, newest first')
        .option('--subject <subject>', 'what was acted on, for example batch:<id>')
        .option('--actor <name>', 'who acted')
        .option('--action <action>', 'what was done, for example READ_BY_GRANT')
        .action((options, command) => open(async ({ db }) => {
        const entries = await listEntries(db.pool, { ...options, first: 100 });
        const values = entries.map((entry) => ({ ...entry, seq: String(entry.seq) }));
        printList(command, { values, columns, none: 'There are no such entries.' });
    }));
}
const columns = {
    entry: ({ seq }) => seq,
    at: ({ at }) => shownInstant(at),
    actor: ({ actor }) => actor,
    action: ({ action }) => action,
    subject: ({ subject }) => subject,
    detail: ({ detail }) => JSON.stringify(detail),
};
