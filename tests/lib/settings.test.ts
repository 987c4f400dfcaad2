/** Settings from environment variables: each is taken as it was meant, or refused in one sentence. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { assert, constantFrom, property, record, string, webUrl } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as settings from '../../src/lib/settings.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';

describe('SITE_URL', () => {
  const urlOf = (value: string) => settings.siteUrl({ SITE_URL: value });

  test.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/', 'https://example.org/'],
    ['https://example.org/a/path', 'https://example.org/a/path/'],
    ['https://example.org/~me/@you/', 'https://example.org/~me/@you/'],
    ['HTTPS://Example.ORG/Path/', 'https://example.org/Path/'],
    ['http://localhost:8080/x', 'http://localhost:8080/x/'],
    ['https://gelé.example/été/', 'https://xn--gel-dma.example/%C3%A9t%C3%A9/'],
    ['https://[::1]:8443', 'https://[::1]:8443/'],
  ])('%s is %s', (value, url) => expect(urlOf(value)).toBe(url));

  test.each([
    ['', 'is empty'],
    [' ', 'is empty'],
    ['example.org', 'begins with "https://"'],
    ['//example.org', 'begins with "https://"'],
    ['localhost:4321', 'begins with "https://"'],
    ['ftp://example.org', 'begins with "https://"'],
    ['https:example.org', 'begins with "https://"'],
    ['https://', 'begins with "https://"'],
    ['https://example.org:99999/', 'begins with "https://"'],
    ['https://example.org/path?utm=1', 'no query'],
    ['https://example.org/?', 'no query'],
    ['https://example.org/#top', 'no fragment'],
    ['https://me:secret@example.org/', 'no name or password'],
    ['https://@example.org/', 'no name or password'],
    ['https://example.org/a b', 'no white space'],
    [' https://example.org/', 'no white space'],
    ['https:\\\\example.org', 'no white space and no "\\"'],
    ['https://example.org/index.html', 'names a page'],
  ])('%o is refused', (value, why) => {
    expect(() => urlOf(value)).toThrow(why);
    expect(() => urlOf(value)).toThrow(/^SITE_URL is [^\n]+$/);
  });

  test('is a folder under which every address lies, or is refused, whatever is typed', () => {
    const sign = constantFrom('', '?', '#', '?a=b', '#a', '/', '//', '@', ' ');
    const typed = record({ base: webUrl({ withQueryParameters: true }), sign, end: string() });
    assert(
      property(typed, ({ base, sign: between, end }) => {
        const typedUrl = base + between + end;
        const fault = settings.siteAddressFault(typedUrl);
        // What is refused stands for nothing here: a folder that is right.
        const url = fault === undefined ? urlOf(typedUrl)! : 'https://example.org/';
        expect(new URL('en/index.html#a', url).href).toBe(`${url}en/index.html#a`);
        // What was typed is not lost.
        expect(url).toContain(fault === undefined ? new URL(base).pathname : '/');
        expect(fault ?? 'a').toMatch(/^[a-z][^\n]*$/);
      }),
    );
  });

  test('is read from the content where the variable is not set', () => {
    expect(settings.siteUrl({})).toBeUndefined();
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  test.each(['', 'now', '-1', '1.5', '1e9', '0x10', '4354819200', '99999999999'])(
    '%o is refused',
    (value) =>
      expect(() => settings.sourceDate({ SOURCE_DATE_EPOCH: value })).toThrow(
        /^SOURCE_DATE_EPOCH is [^\n]+$/,
      ),
  );

  test.each(['0', '1', '1606000000', '4354819199'])('%s is that second', (value) => {
    expect(settings.sourceDate({ SOURCE_DATE_EPOCH: value })).toBe(Number(value));
  });
});

test.each(['', ' ', 'http', '0', '-1', '65536', '43.21', '4321x', '0x1'])(
  'PORT %o is refused',
  (value) => expect(() => settings.port({ PORT: value })).toThrow(/^PORT is [^\n]+$/),
);

test('a folder may have any name', () => {
  const folder = newFolder();
  for (const name of ['a b', 'é', '#1', 'q?', '100%', "it's", '"x"', '%20', 'a&b'])
    write(join(folder, name, 'story.yaml'), '');
  assert(
    property(constantFrom('a b', 'é', '#1', 'q?', '100%', "it's", '"x"', '%20', 'a&b'), (name) => {
      const path = join(folder, name);
      expect(settings.contentRoot({ CONTENT_ROOT: path })).toBe(path);
      expect(settings.dist({ DIST: path })).toBe(path);
    }),
  );
});

test('a folder is refused where it is none, or has no name', () => {
  expect(() => settings.contentRoot({ CONTENT_ROOT: 'nowhere' })).toThrow(
    /^CONTENT_ROOT is "nowhere"/,
  );
  expect(() => settings.contentRoot({ CONTENT_ROOT: 'package.json' })).toThrow(
    'there is no folder',
  );
  for (const other of ['src', 'docs', '/', 'content/en', newFolder()]) {
    expect(() => settings.contentRoot({ CONTENT_ROOT: other })).toThrow(/^CONTENT_ROOT is [^\n]+$/);
    expect(() => settings.contentRoot({ CONTENT_ROOT: other })).toThrow('is no content');
  }
  for (const name of ['CONTENT_ROOT', 'DIST'] as const) {
    const read = name === 'DIST' ? settings.dist : settings.contentRoot;
    expect(() => read({ [name]: '' })).toThrow(`${name} is empty`);
  }
  expect(settings.dist({})).toBe(resolve('dist'));
});

test('a program is not looked for at an empty path', () => {
  expect(() => settings.program('CHROME_PATH', { CHROME_PATH: '' })).toThrow(
    'CHROME_PATH is empty',
  );
});

test.each([
  ['check', 'SITE_URL', 'example.org'],
  ['check', 'CONTENT_ROOT', 'nowhere'],
  ['check', 'CONTENT_ROOT', 'src'],
  ['build', 'CONTENT_ROOT', '/'],
  ['build', 'SITE_URL', 'https://example.org/?a'],
  ['build', 'SOURCE_DATE_EPOCH', 'yesterday'],
  ['build', 'DIST', ''],
  ['editions', 'DIST', ''],
  ['assemble', 'DIST', ''],
  ['preview', 'DIST', ''],
  ['dev', 'SITE_URL', ''],
])('npm run %s says what is wrong with %s="%s", and no more', (command, name, value) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], [name]: value },
  });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(`${name} is `);
});
