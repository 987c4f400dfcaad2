/** `npm start` and `npm run preview` answer as hosts do: the links of a page are right at the address where it is shown. */
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { array, asyncProperty, assert, constantFrom } from 'fast-check';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { serve, type Host } from '../helpers/serve.ts';

const folder = newFolder();
const files = [
  'index.html',
  '404.html',
  'en/index.html',
  'en/a.html',
  'en/a/deep.html',
  'fr/le-gel.html',
  'fr/é 1.html',
  'x.csv',
];
for (const file of files) write(join(folder, file), `this is ${file}`);

let hosts: Record<string, Host>;
beforeAll(async () => {
  hosts = { '': await serve(folder), '/sub/path': await serve(folder, '/sub/path/') };
});
afterAll(() => Promise.all(Object.values(hosts).map((host) => host.close())));

/** Asks for a path as it is written: `fetch` would put it right. */
function ask(under: string, path: string, method = 'GET') {
  const { port } = new URL(hosts[under]!.address);
  return new Promise<{ status: number; location: string | undefined; body: string }>(
    (done, fail) => {
      const asked = request({ port, host: '127.0.0.1', path: under + path, method }, (answer) => {
        let body = '';
        answer.on('data', (data: Buffer) => (body += data.toString()));
        answer.on('end', () =>
          done({ status: answer.statusCode!, location: answer.headers.location, body }),
        );
      });
      asked.on('error', fail).end();
    },
  );
}

describe.each(['', '/sub/path'])('under "%s"', (under) => {
  test.each([
    ['/', 'index.html'],
    ['/en/', 'en/index.html'],
    ['/en/index.html', 'en/index.html'],
    ['/en/index', 'en/index.html'],
    ['/en/a.html', 'en/a.html'],
    // There is a folder of that name, too.
    ['/en/a', 'en/a.html'],
    ['/en/a/deep', 'en/a/deep.html'],
    ['/fr/%C3%A9%201.html', 'fr/é 1.html'],
    ['/x.csv', 'x.csv'],
    ['/en/?q=a/b', 'en/index.html'],
  ])('%s shows its page', async (path, file) => {
    expect(await ask(under, path)).toEqual({
      status: 200,
      location: undefined,
      body: `this is ${file}`,
    });
    expect(await ask(under, path, 'HEAD')).toEqual({ status: 200, location: undefined, body: '' });
  });

  test.each([
    ['/en', '/en/'],
    ['/en?q=a%20b&c=/', '/en/?q=a%20b&c=/'],
    ['/fr/le-gel/', '/fr/le-gel.html'],
    ['/fr/le-gel/?x', '/fr/le-gel.html?x'],
    ['/fr/le-gel.html/', '/fr/le-gel.html'],
    ['/en/index.html/', '/en/index.html'],
    ['/en//a.html', '/en/a.html'],
    ['//en/', '/en/'],
    ['/en/./a.html', '/en/a.html'],
    ['/x.csv/', '/x.csv'],
    ['/fr/%C3%A9%201/', '/fr/%C3%A9%201.html'],
  ])('%s leads to %s', async (path, place) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, location } = await ask(under, path, method);
      expect({ status, location }).toEqual({ status: 302, location: under + place });
    }
  });

  test.each([
    '/none',
    '/en/none.html',
    '/fr',
    '/fr/',
    '/fr/../x.csv',
    '/%2e%2e/x',
    '/%zz',
    '/en%2Fa.html',
    '/en/a%00',
    '//example.org/',
  ])('%s is missing', async (path) => {
    expect(await ask(under, path)).toMatchObject({ status: 404, body: 'this is 404.html' });
    expect(await ask(under, path, 'HEAD')).toMatchObject({ status: 404, body: '' });
  });

  test('no address leads to another site, and each that shows a page has it in its folder', async () => {
    const part = constantFrom(
      '',
      'en',
      'fr',
      'a',
      'a.html',
      'le-gel',
      'index.html',
      '.',
      '..',
      'example.org',
      '%2e',
    );
    await assert(
      asyncProperty(array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const path = `/${parts.join('/')}`;
        const first = await ask(under, path);
        const moved = first.status === 302;
        const place = moved ? first.location!.slice(under.length) : path;
        expect(place).toMatch(moved ? /^\/(?!\/)/ : /^\//);
        const { status, body } = moved ? await ask(under, place) : first;
        const file = body.replace('this is ', '/');
        // The folder that a browser counts links from is the folder of the file.
        const base = new URL(place, 'http://x/').pathname.replace(/[^/]*$/, '');
        expect(status === 200 ? base : '').toBe(status === 200 ? file.replace(/[^/]*$/, '') : '');
        expect([200, ...(moved ? [] : [404])]).toContain(status);
      }),
    );
  });

  test('is only read', async () => {
    expect((await ask(under, '/en/', 'POST')).status).toBe(405);
  });
});

test('a path prefix without its slash leads to the site, and what only begins so is missing', async () => {
  expect(await ask('/sub/path', '')).toMatchObject({ status: 302, location: '/sub/path/' });
  expect((await ask('/sub/path', 'x/')).status).toBe(404);
});
