import { storedCheckpoints } from "./checkpoint.js";
import { isSigned, publicKeyOf } from "./signing.js";
import { faultsOf, start, walk } from "./walk.js";
const most = 100;
/**
 * Follows the chain from its first entry: what was altered, removed, put elsewhere or cut off is found,
 * at the end by the checkpoints (the database's own, and those that were kept outside it).
 */
export async function verifyChain(db, signingKey, { checkpoints: outside = [] } = {}) {
    // Read before the walk begins: a checkpoint made meanwhile would stand beyond its end.
    const checkpoints = [...(await storedCheckpoints(db.pool)), ...outside];
    const faults = forged(checkpoints, signingKey);
    const signed = bySeq(checkpoints);
    let [head, entries] = [start, 0];
    for await (const page of walk(db.pool))
        for (const entry of page) {
            const found = [...faultsOf(entry, head), ...differing(entry, signed.get(entry.seq))];
            if (faults.length < most)
                faults.push(...found);
            signed.delete(entry.seq);
            head = { seq: entry.seq, hash: entry.hash };
            entries += 1;
        }
    faults.push(...[...signed.keys()]
        .sort((one, other) => (one < other ? -1 : 1))
        .map((seq) => missing(seq, head)));
    return {
        entries,
        head: head.hash,
        checkpoints: checkpoints.length,
        faults: faults.slice(0, most),
    };
}
function forged(checkpoints, signingKey) {
    const key = publicKeyOf(signingKey);
    const bad = checkpoints.filter((checkpoint) => !isSigned(checkpoint, key));
    const sentence = (seq) => `The checkpoint at entry ${seq} was not signed here.`;
    return bad.map(({ seq }) => ({ kind: 'CHECKPOINT_FORGED', seq, sentence: sentence(seq) }));
}
function bySeq(checkpoints) {
    const signed = new Map();
    for (const { seq, hash } of checkpoints)
        signed.set(seq, (signed.get(seq) ?? new Set()).add(hash));
    return signed;
}
function differing({ seq, hash }, signed = new Set()) {
    if ([...signed].every((one) => one === hash))
        return [];
    const sentence = `Entry ${seq} is not the one that was signed: the chain was written anew.`;
    return [{ kind: 'CHECKPOINT_DIFFERS', seq, sentence }];
}
function missing(seq, head) {
    const sentence = seq > head.seq
        ? `The chain ends at entry ${head.seq}; entry ${seq} was signed and is gone.`
        : `Entry ${seq} was signed and is gone.`;
    return { kind: seq > head.seq ? 'CUT_OFF' : 'REMOVED', seq, sentence };
}
