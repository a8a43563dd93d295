/**
 * Stops this server when the shell that started it is gone: npm and npx give a signal to that shell
 * only, which dies of it and would leave us behind.
 */
export function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
