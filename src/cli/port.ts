import { fail } from '../lib/progress.ts';

/** The port that PORT names, 4321 without. Ends the command where it names none. */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const port = Number(environment['PORT'] ?? 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  return fail(`PORT is "${environment['PORT']}": it must be a number from 1 to 65535.`);
}

/** Ends a command that could not listen. @param command as its user typed it */
export function failToListen(error: NodeJS.ErrnoException, port: number, command: string): never {
  return fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 ${command}`
      : error,
  );
}
