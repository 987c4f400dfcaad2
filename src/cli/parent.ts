const interval = 1_000;

/**
 * Ends this server when npm, which started it, is gone: a process that is killed can tell nobody, and its server would
 * keep the port.
 */
export function endWithParent(): void {
  if (!process.env['npm_lifecycle_event']) return;
  const { ppid } = process;
  setInterval(() => {
    if (process.ppid !== ppid) process.exit(1);
  }, interval).unref();
}
