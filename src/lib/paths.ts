/** Paths of this machine, and the paths with slashes that addresses, lists and archives have on every machine. */
import * as native from 'node:path';

/** What is used of `node:path`, so that the paths of another system can be tried. */
type System = Pick<typeof native, 'relative' | 'sep' | 'isAbsolute'>;

/** A relative path with slashes. In a name on Linux, a backslash is a character like any other. */
export function slashed(path: string, { sep }: Pick<System, 'sep'> = native): string {
  return path.split(sep).join('/');
}

/** True for a folder itself, and for what lies in it. */
export function isInside(path: string, folder: string, system: System = native): boolean {
  const way = system.relative(folder, path);
  return (
    way === '' || (way !== '..' && !way.startsWith(`..${system.sep}`) && !system.isAbsolute(way))
  );
}
