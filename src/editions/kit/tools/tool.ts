/** Programs that editions need and npm cannot bring. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Tool {
  name: string;
  /** Environment variable with which one may be chosen. */
  variable: string;
  /** Argument that makes it print its version and end. */
  version: string;
  /** Where it may be, the likeliest first. */
  places: string[];
  /** Debian's packages that have it. */
  packages: string[];
  /** The one command that gets it elsewhere. */
  command: string;
}

/** Path of a program that really runs. @throws Error that names the one command to run */
export function findTool(tool: Tool): string {
  const found = lookForTool(tool);
  if (found) return found;
  throw new Error(
    `${tool.name} is needed, and none was found. Install one with:\n\n    ${tool.command}\n\n` +
      `or say where one is: ${tool.variable}=/path/to/it`,
  );
}

/** The same, or nothing. @throws Error when the one that was chosen does not run */
export function lookForTool(tool: Tool): string | undefined {
  const chosen = process.env[tool.variable];
  if (!chosen) return tool.places.find((place) => runs(place, tool));
  if (runs(chosen, tool)) return chosen;
  throw new Error(
    `${tool.variable} is "${chosen}", which does not run: correct it, or unset it and install one:\n\n` +
      `    ${tool.command}`,
  );
}

/** A stub that only asks to install something else is not a program. */
function runs(place: string, { version }: Tool): boolean {
  if (place.includes('/') && !existsSync(place)) return false;
  return spawnSync(place, [version], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
