/** A folder is replaced by one command at a time, as a whole, and nothing is deleted that somebody else has made. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { assert, constantFrom, property, uniqueArray } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { listAll } from '../../src/lib/files.ts';
import { lock, openReplacement } from '../../src/lib/workspace.ts';
import { foreignFiles } from '../../src/site/own-files.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { leaveWorkspace, writeFormerSite } from '../helpers/former-site.ts';

const root = newFolder();
const dist = join(root, 'dist');
const command = 'npm run build';
const open = (folder = dist, sources: string[] = []) =>
  openReplacement(folder, { command, setting: 'DIST', foreignIn: foreignFiles, sources });
/** Replaces a folder by one with a file, as a build does. */
function replace(folder = dist): void {
  const workspace = open(folder);
  write(join(workspace.next, 'index.html'), 'new');
  workspace.replace();
}
const content = (folder = dist) => readFileSync(join(folder, 'index.html'), 'utf8');

beforeEach(() => {
  for (const each of readdirSync(root)) rmSync(join(root, each), { recursive: true, force: true });
});

describe('what is there', () => {
  test('is replaced when it is a site, and when it is empty or not there', () => {
    replace();
    expect(content()).toBe('new');
    rmSync(dist, { recursive: true });
    mkdirSync(dist);
    replace();
    expect(content()).toBe('new');
    rmSync(dist, { recursive: true });
    writeFormerSite(dist);
    replace();
    expect(listAll(root)).toEqual(['dist/index.html']);
  });

  test('stays when nothing is put in its place', () => {
    writeFormerSite(dist);
    const workspace = open();
    write(join(workspace.next, 'index.html'), 'half');
    workspace.close();
    expect(content()).toBe('the former site');
    expect(readdirSync(root)).toEqual(['dist']);
  });

  const names = constantFrom(
    'a',
    'b c',
    '.mine',
    'index.html',
    'é',
    '#',
    'deep/er/x',
    'e/x',
    'x.gz',
  );
  test('is not touched when somebody else has put it there, whatever it is', () => {
    assert(
      property(uniqueArray(names, { minLength: 1 }), constantFrom(true, false), (files, isSite) => {
        rmSync(root, { recursive: true, force: true });
        if (isSite) writeFormerSite(dist);
        const others = isSite ? files.filter((each) => each !== 'index.html') : files;
        for (const each of others) write(join(dist, each), 'mine');
        const before = listAll(root);
        expect(others.length > 0 ? saidBy(() => open()) : 'did not make').toMatch(
          /did not make|no site that this program/,
        );
        expect(listAll(root)).toEqual(before);
        for (const each of others) expect(readFileSync(join(dist, each), 'utf8')).toBe('mine');
      }),
      { numRuns: 30 },
    );
  });

  test('is somebody else’s, also as a link, or with a manifest of another program', () => {
    writeFormerSite(dist);
    symlinkSync('/', join(dist, 'link'));
    expect(() => open()).toThrow('dist/link');
    rmSync(dist, { recursive: true });
    write(join(dist, 'en/publication.json'), '{"readingOrder": [], "resources": []}');
    expect(() => open()).toThrow('no site that this program has made');
  });

  test('is no obstacle when it is what a file manager leaves', () => {
    writeFormerSite(dist);
    for (const each of ['.DS_Store', 'en/Thumbs.db', 'desktop.ini']) write(join(dist, each), '');
    replace();
    expect(content()).toBe('new');
  });

  test.each(['the checkout', 'above', 'the content', 'in the content'])('is never %s', (what) => {
    const source = join(root, 'content');
    mkdirSync(join(source, 'en'), { recursive: true });
    const folder = { 'the checkout': process.cwd(), above: join(process.cwd(), '..') }[what];
    const inside = what === 'the content' ? source : join(source, 'dist');
    expect(() => open(folder ?? inside, [source])).toThrow(
      /^DIST is [^\n]+ which (holds|lies in) /,
    );
  });
});

describe('a symbolic link', () => {
  test.each(['a site', 'nothing yet'])('to %s stays, and where it leads is what is new', (what) => {
    const target = join(root, 'served/site');
    mkdirSync(join(root, 'served'));
    if (what === 'a site') writeFormerSite(target);
    symlinkSync('served/site', dist);
    replace();
    expect(lstatSync(dist).isSymbolicLink()).toBe(true);
    expect(content(target)).toBe('new');
    expect(readdirSync(root).toSorted()).toEqual(['dist', 'served']);
    expect(readdirSync(join(root, 'served'))).toEqual(['site']);
  });
});

describe('somebody who works there', () => {
  test('is named, with process and time, to everybody else, by every name of the folder', () => {
    symlinkSync('dist', join(root, 'other-name'));
    writeFormerSite(dist);
    const unlock = lock(dist, { command: 'npm run editions', setting: 'DIST' });
    for (const folder of [dist, join(root, 'other-name'), `${dist}/`]) {
      expect(() => open(folder)).toThrow(
        new RegExp(
          `^"npm run editions" has been working on \\S+ since \\d\\d:\\d\\d:\\d\\d \\(process ${process.pid}\\)\\.`,
        ),
      );
    }
    unlock();
    replace();
    expect(content()).toBe('new');
  });

  test('and was killed is not waited for, and what was moved away is put back', () => {
    writeFormerSite(dist);
    leaveWorkspace(dist);
    renameSync(dist, join(`${dist}.next`, 'former'));
    write(join(`${dist}.next`, 'next/index.html'), 'half');
    const workspace = open();
    expect(content()).toBe('the former site');
    expect(existsSync(workspace.next)).toBe(false);
    workspace.close();
    expect(readdirSync(root)).toEqual(['dist']);
  });

  test('and whose number is another process’s now is not waited for', () => {
    const owner = { command, pid: process.ppid, born: '1', host: hostname() };
    write(join(`${dist}.next`, 'owner.json'), JSON.stringify(owner));
    replace();
    expect(content()).toBe('new');
  });

  test('on another machine cannot be asked, so that it is not disturbed', () => {
    const owner = { command, pid: 1, host: 'elsewhere' };
    write(join(`${dist}.next`, 'owner.json'), JSON.stringify(owner));
    expect(() => open()).toThrow('on elsewhere');
    expect(listAll(root)).toEqual(['dist.next/owner.json']);
  });

  test('is one of many that come at once', async () => {
    const script = `
      import { lock } from ${JSON.stringify(join(process.cwd(), 'src/lib/workspace.ts'))};
      try {
        lock(${JSON.stringify(dist)}, { command: 'x', setting: 'DIST' });
        console.log('got it');
        setTimeout(() => process.exit(), 3000);
      } catch {}`;
    // An interrupted one was here before, which each would clear away.
    leaveWorkspace(dist);
    const outputs = await Promise.all(Array.from({ length: 6 }, () => said(script)));
    expect(outputs.filter((output) => output.includes('got it'))).toHaveLength(1);
    expect(readdirSync(root)).toEqual([]);
  });

  test('is gone when its process ends, however it ends', () => {
    for (const end of [
      'process.exit(3)',
      'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 9000)',
    ]) {
      const script = `import { lock } from ${JSON.stringify(join(process.cwd(), 'src/lib/workspace.ts'))};
        lock(${JSON.stringify(dist)}, { command: 'x', setting: 'DIST' }); ${end}`;
      const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
      expect([3, 143]).toContain(status);
      expect(readdirSync(root)).toEqual([]);
    }
  });
});

describe('before anything is made, it is told', () => {
  test('that the place of what is new holds something else', () => {
    write(join(`${dist}.next`, 'notes.txt'), 'mine');
    expect(() => open()).toThrow(/dist\.next is where .* did not make/);
    expect(listAll(root)).toEqual(['dist.next/notes.txt']);
  });

  test('that the folder is a file, or lies in one', () => {
    write(dist, 'mine');
    expect(() => open()).toThrow('which is a file');
    expect(() => open(join(dist, 'deeper'))).toThrow(/^DIST is [^\n]+ nothing can be written/);
    expect(readFileSync(dist, 'utf8')).toBe('mine');
  });

  test('that nothing can be written there', () => {
    expect(() => open('/proc/dist')).toThrow(/^DIST is \/proc\/dist, and nothing can be written/);
  });

  // The administrator may write everywhere.
  test.skipIf(process.getuid?.() === 0)('that the folder is another’s', () => {
    writeFormerSite(dist);
    chmodSync(dist, 0o500);
    expect(() => open()).toThrow('cannot be replaced (EACCES)');
    chmodSync(dist, 0o700);
  });
});

function saidBy(run: () => unknown): string {
  try {
    run();
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

async function said(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  await new Promise((done) => child.once('close', done));
  return output;
}
