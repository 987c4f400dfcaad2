/** The output of long commands: one line for each step, with its result and duration. */

/** Runs a step; prints its name, the string that it returns, and its duration. */
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

/** Prints an error and ends the process. */
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
