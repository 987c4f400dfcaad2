/**
 * A folder that a command makes or changes. While it works, one folder beside it, `<folder>.next`, says who works there,
 * so that nobody else does; it holds what is new until that is whole, and what was there before until that is replaced.
 * Nothing is removed that is not known to be made by this program.
 */
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, hostname } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isInside } from './paths.ts';

/** Names the process that works on a folder, and by its presence who made `<folder>.next`. */
const ownerFile = 'owner.json';

interface Owner {
  /** As it was typed: "npm run build". */
  command: string;
  pid: number;
  /** When the process began, where the system says it: another one may have its number later. */
  born?: string | undefined;
  host: string;
}

export interface Workspace {
  /** The folder itself; where it is a symbolic link, the folder that the link leads to. */
  folder: string;
  /** Where the new folder is made, from nothing. */
  next: string;
  /** Puts `next` in the place of the folder, in two renames. */
  replace(): void;
  /** Lets others work on the folder, and removes what is not whole. It also happens when the process ends. */
  close(): void;
}

interface Options {
  /** As the user typed it, for messages. */
  command: string;
  /** How the folder is chosen, for messages: "DIST". */
  setting: string;
  /**
   * What there is in the folder that this program did not make; undefined where none of it is known to be made by it.
   * An empty folder is not asked about.
   */
  foreignIn(folder: string): string[] | undefined;
  /** What is foreign is kept by the command, so that it does not matter. */
  keepsForeign?: boolean;
  /** Folders that this one must not be or lie in, such as the content. */
  sources?: string[];
}

/** The folder that a path leads to, also where it is a symbolic link to a folder that is not there yet. */
export function targetOf(path: string): string {
  if (!existsSync(path) && isLink(path))
    return targetOf(resolve(dirname(path), readlinkSync(path)));
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(targetOf(above), basename(path));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * Begins to replace a folder as a whole.
 * @throws Error in a sentence: somebody else works on it, what is there is not ours, or it could not be replaced
 */
export function openReplacement(path: string, options: Options): Workspace {
  const folder = targetOf(path);
  refuseSources(folder, options);
  const workspace = occupy(folder, options.command, options.setting);
  try {
    const former = join(workspace.place, 'former');
    refuseForeign(folder, options);
    refuseUnwritable(folder, former, options.setting);
    const next = join(workspace.place, 'next');
    return {
      folder,
      next,
      replace() {
        const hasFormer = existsSync(folder);
        if (hasFormer) renameSync(folder, former);
        try {
          renameSync(next, folder);
        } catch (error) {
          if (hasFormer) renameSync(former, folder);
          throw error;
        }
        workspace.close();
      },
      close: workspace.close,
    };
  } catch (error) {
    workspace.close();
    throw error;
  }
}

/**
 * Keeps others from changing a folder while it is read, or while files are added to it.
 * @returns what lets them
 * @throws Error in a sentence: somebody else works on it
 */
export function lock(path: string, { command, setting }: Pick<Options, 'command' | 'setting'>) {
  return occupy(targetOf(path), command, setting).close;
}

function occupy(folder: string, command: string, setting: string) {
  const place = `${folder}.next`;
  const owner: Owner = {
    command,
    pid: process.pid,
    born: birthOf(process.pid),
    host: hostname(),
  };
  const above = dirname(folder);
  let made: string;
  try {
    mkdirSync(above, { recursive: true });
    made = mkdtempSync(join(above, `.${basename(folder)}-`));
  } catch (error) {
    throw new Error(
      `${setting} is ${folder}, and nothing can be written beside it, in ${above} (${codeOf(error)}). Choose another folder: ${setting}=…`,
      { cause: error },
    );
  }
  try {
    writeFileSync(join(made, ownerFile), `${JSON.stringify(owner)}\n`);
    clearStale(folder, place, join(made, 'stale'), setting);
    // Of two that come at once, one finds the place taken. A folder with a file in it is never replaced by a rename.
    renameSync(made, place);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    const holder = ownerOf(place);
    if (holder) throw new Error(taken(folder, place, holder), { cause: error });
    throw error;
  }
  const close = () => {
    process.off('exit', close);
    if (ownerOf(place)?.pid === process.pid) putAway(folder, place);
  };
  process.once('exit', close);
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // The folder is put in order by the handler of "exit".
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(code));
  }
  return { place, close };
}

/**
 * Removes what an interrupted command has left.
 * @param aside where it is moved to first: another process may come with the same intent
 * @throws Error where it is not certain that it was ours, and is over
 */
function clearStale(folder: string, place: string, aside: string, setting: string): void {
  if (!existsSync(place)) return;
  if (statSync(place).isDirectory() && readdirSync(place).length === 0) return rmdirSync(place);
  const owner = ownerOf(place);
  if (!owner) {
    throw new Error(
      `${place} is where a build of ${folder} would be made, and it holds something that this program did not make. Move it away, or choose another folder: ${setting}=…`,
    );
  }
  if (owner.host !== hostname() || isRunning(owner)) throw new Error(taken(folder, place, owner));
  renameSync(place, aside);
  if (JSON.stringify(ownerOf(aside)) !== JSON.stringify(owner)) {
    renameSync(aside, place);
    throw new Error(taken(folder, place, ownerOf(place)!));
  }
  putAway(folder, aside);
}

/** Puts the former folder back where it was moved away and not replaced, and removes the rest. */
function putAway(folder: string, place: string): void {
  const former = join(place, 'former');
  if (!existsSync(folder) && existsSync(former)) renameSync(former, folder);
  rmSync(place, { recursive: true, force: true });
}

function taken(folder: string, place: string, { command, pid, host }: Owner): string {
  const since = statSync(join(place, ownerFile), { throwIfNoEntry: false })?.mtime ?? new Date(0);
  const where = host === hostname() ? '' : ` on ${host}`;
  return (
    `"${command}" has been working on ${folder} since ${since.toTimeString().slice(0, 8)} (process ${pid}${where}). ` +
    `Wait until it is done. If it does not run any more, remove ${place}`
  );
}

function ownerOf(place: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(place, ownerFile), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, born }: Owner): boolean {
  if (born !== birthOf(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/** When a process began, as Linux counts; undefined elsewhere. */
function birthOf(pid: number): string | undefined {
  try {
    // The 22nd field; the second, a name in brackets, may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19];
  } catch {
    return undefined;
  }
}

function refuseSources(folder: string, { setting, sources = [] }: Options): void {
  const holds = [process.cwd(), homedir(), ...sources].find((each) =>
    isInside(targetOf(each), folder),
  );
  if (holds) {
    throw new Error(
      `${setting} is ${folder}, which holds ${holds}: the build would replace it all. Choose a folder of its own: ${setting}=…`,
    );
  }
  const around = sources.find((each) => isInside(folder, targetOf(each)));
  if (around) {
    throw new Error(
      `${setting} is ${folder}, which lies in ${around}, from which the site is made. Choose another folder: ${setting}=…`,
    );
  }
}

function refuseForeign(folder: string, { setting, foreignIn, keepsForeign }: Options): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) {
    throw new Error(`${setting} is ${folder}, which is a file. Choose a folder: ${setting}=…`);
  }
  if (readdirSync(folder).length === 0) return;
  const foreign = foreignIn(folder);
  if (!foreign) {
    throw new Error(
      `${setting} is ${folder}, which holds files and no site that this program has made: they would be deleted. Choose a new folder (${setting}=…), or empty this one yourself.`,
    );
  }
  if (foreign.length > 0 && !keepsForeign) {
    const [first, ...others] = foreign;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    throw new Error(
      `${folder} holds what this program did not make: ${relative('', join(folder, first!))}${more}. Move it away: it would be deleted with the site that is replaced.`,
    );
  }
}

/** Tries what will be done at the very end, because a mount point or a folder of somebody else cannot be renamed. */
function refuseUnwritable(folder: string, former: string, setting: string): void {
  if (!existsSync(folder)) return;
  try {
    accessSync(folder, constants.W_OK);
    renameSync(folder, former);
    renameSync(former, folder);
  } catch (error) {
    throw new Error(
      `${setting} is ${folder}, which cannot be replaced (${codeOf(error)}): it belongs to another user, is read-only, or is a mount point. Choose another folder, which may lie in it: ${setting}=…`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
