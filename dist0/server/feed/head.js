import { setTimeout as pause } from 'node:timers/promises';
import { lastSeq } from "../../changes/fetch.js";
const rhythm = 500;
export function createFeedHead({ db }) {
    let known;
    let stopped = false;
    const now = () => {
        if (!known || performance.now() - known.at >= rhythm - 50)
            known = { at: performance.now(), seq: lastSeq(db.pool) };
        return known.seq;
    };
    return {
        tick: async (beyond) => {
            await pause(rhythm, undefined, { ref: false });
            return (await now()) !== beyond;
        },
        stop: () => {
            stopped = true;
        },
        get stopped() {
            return stopped;
        },
    };
}
