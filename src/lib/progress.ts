/** How the long commands speak: a line when a step begins to run, what came of it when it ends. */

/** Runs a step and tells its name, its time, and what it returns in a few words. */
export async function step(name: string, run: () => unknown): Promise<void> {
  const started = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await run();
    console.log(`${typeof result === 'string' ? `${result}, ` : ''}${seconds(started)}`);
  } catch (error) {
    console.log('failed');
    fail(error);
  }
}

/** Ends the command with a message for whoever runs it. */
export function fail(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
