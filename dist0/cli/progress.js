/** One line on a terminal that tells rows, rate and time left; nothing where the output is piped. */
export function progressLine(terminal, now = Date.now) {
    const start = now();
    let last = 0;
    const show = ({ rows, share }) => {
        const at = now();
        if (!terminal.isTTY || at - last < 200)
            return;
        last = at;
        const seconds = Math.max((at - start) / 1000, 0.001);
        const left = share > 0 && share < 1 ? `, about ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
        terminal.write(`\r\x1b[K${rows} rows, ${Math.round(rows / seconds)} rows/s${left}`);
    };
    const clear = () => {
        if (terminal.isTTY && last > 0)
            terminal.write('\r\x1b[K');
    };
    return { show, clear };
}
