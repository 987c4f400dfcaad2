import { fail } from '../lib/progress.ts';

/** The port in the variable PORT, by default 4321. Exits if it is not a valid port. */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const port = Number(environment['PORT'] ?? 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  return fail(`PORT is "${environment['PORT']}": it must be a number from 1 to 65535.`);
}

/** Exits a command that could not listen. @param command for the message, as the user typed it */
export function failToListen(error: NodeJS.ErrnoException, port: number, command: string): never {
  return fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=4322 ${command}`
      : error,
  );
}
