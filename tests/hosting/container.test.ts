/**
 * The container: its file is followed as a builder and its runtime would, in a folder of this machine, with
 * the Caddy of this machine. What the image itself has in it, and who may do what there, only a container
 * shows: docs/hosting.md says how far that was tried.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeStub } from '../publish/stub.ts';
import { newFolder } from '../helpers/folder.ts';
import { freePort } from '../helpers/server.ts';
import { started } from './host.ts';

/** The instructions of the file, by name. */
const instructions = readFileSync('hosting/Containerfile', 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line) => /^([A-Z]+) (.*)$/.exec(line)!.slice(1) as [string, string]);
const all = (name: string) =>
  instructions.filter(([each]) => each === name).map(([, words]) => words);
const one = (name: string) => {
  const [words, ...more] = all(name);
  if (!words || more.length > 0) throw new Error(`The container file says ${name} not once.`);
  return words;
};

const folder = newFolder();
/** Where the file's COPY puts things, and its CMD finds them. */
const image = join(folder, 'image');
const inImage = (word: string) => (existsSync(join(image, word)) ? join(image, word) : word);

describe('built from what "npm run assemble" makes, and run', () => {
  let stop: () => Promise<void>;
  let address: string;

  beforeAll(async () => {
    const context = join(folder, 'context');
    cpSync('hosting', join(context, 'hosting'), { recursive: true });
    writeStub(join(context, 'dist'), '2026-11-22');
    execFileSync(process.execPath, [resolve('src/cli/assemble.ts')], { cwd: context });
    for (const words of all('COPY')) {
      const [from, to] = words.split(' ') as [string, string];
      cpSync(join(context, from), join(image, to), { recursive: true });
    }
    const [program, run, ...words] = JSON.parse(one('CMD')) as string[];
    if (`${program} ${run}` !== 'caddy run') throw new Error(`It runs ${program} ${run}.`);
    // Neither SITE nor ROOT is set there, as here; only where the image lies, and on which port, differs.
    const adapted = execFileSync(inject('caddy'), ['adapt', ...words.map(inImage)], {
      env: { HOME: folder },
      encoding: 'utf8',
    });
    const listen = `"listen":[":${one('EXPOSE')}"]`;
    if (!adapted.includes(listen))
      throw new Error(`Caddy does not listen where it should: ${listen}`);
    const port = await freePort();
    const here = adapted
      .replace(listen, `"listen":["127.0.0.1:${port}"]`)
      .replaceAll(/"root":"([^"]+)"/g, (_, root: string) => `"root":"${join(image, root)}"`);
    const config = join(folder, 'caddy.json');
    writeFileSync(config, JSON.stringify({ ...JSON.parse(here), admin: { disabled: true } }));
    address = `http://127.0.0.1:${port}`;
    const env = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
    stop = await started(spawn(inject('caddy'), ['run', '--config', config], { env }), address);
  });
  afterAll(() => stop?.());

  test.each([
    ['/', 200, 'The story as of 2026-11-22'],
    ['/e/2026-11-22/', 200, 'The story as of 2026-11-22'],
    ['/nowhere.html', 404, 'Not here'],
  ])('at the port that is open it answers %s with %i', async (path, status, text) => {
    const answer = await fetch(address + path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('it begins with one version of one image', () => {
  expect(one('FROM')).toMatch(
    /^docker\.io\/library\/caddy:\d+\.\d+\.\d+-alpine$|@sha256:[0-9a-f]{64}$/,
  );
});

test('its command does not run as root', () => {
  expect(Number(one('USER'))).toBeGreaterThan(0);
  // A port below 1024 is root's.
  expect(Number(one('EXPOSE'))).toBeGreaterThan(1023);
});
