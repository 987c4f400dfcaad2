/** Programs that editions need and npm cannot install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { program } from '../../../lib/settings.ts';

export interface Tool {
  name: string;
  /** Environment variable that can hold its path. */
  variable: string;
  /** Argument with which it prints its version and exits. */
  version: string;
  /** Where it may be, the most likely place first. */
  places: string[];
  /** Debian packages to install it. */
  packages: string[];
  /** The command to install it on other systems. */
  command: string;
}

/** Path of a program that runs. @throws Error with the command to install it */
export function findTool(tool: Tool): string {
  const found = lookForTool(tool);
  if (found) return found;
  throw new Error(
    `${tool.name} is needed, and none was found. Install one with:\n\n    ${tool.command}\n\n` +
      `or say where one is: ${tool.variable}=/path/to/it`,
  );
}

/** Path of a program that runs, if there is one. @throws Error when the chosen one does not run */
export function lookForTool(tool: Tool): string | undefined {
  const chosen = program(tool.variable);
  if (!chosen) return tool.places.find((place) => runs(place, tool));
  if (runs(chosen, tool)) return chosen;
  throw new Error(
    `${tool.variable} is "${chosen}", which does not run: correct it, or unset it and install one:\n\n` +
      `    ${tool.command}`,
  );
}

/** Runs the program once: some systems have stubs that only ask to install something. */
function runs(place: string, { version }: Tool): boolean {
  if (place.includes('/') && !existsSync(place)) return false;
  return spawnSync(place, [version], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
