import { fail } from '../lib/progress.ts';
import { orFail, port as portOf } from '../lib/settings.ts';

/** What to say to somebody who typed the port after the command. */
export const portHint = 'PORT=… before the command chooses another port.';

/** The port of this command. Exits if it is not a valid one. */
export const port = () => orFail(portOf);

/** Exits a command that could not listen. @param command for the message, as the user typed it */
export function failToListen(error: NodeJS.ErrnoException, taken: number, command: string): never {
  if (error.code === 'EADDRINUSE') {
    return fail(
      `Port ${taken} is taken. Stop what uses it, or choose another: PORT=${another(taken)} ${command}`,
    );
  }
  if (error.code === 'EACCES') {
    return fail(
      `Port ${taken} may only be used by the administrator of this machine. Choose another: PORT=${another(taken)} ${command}`,
    );
  }
  return fail(error);
}

const another = (taken: number) => (taken === 4322 ? 4323 : 4322);
