/** What is published is named by its content, and asks nothing of a server but files by their names. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles, openSite, resourcesOf } from '../../src/editions/site.ts';
import { caching, valueAt } from '../../src/hosting/headers.ts';
import { indexSite } from '../../src/search/index-site.ts';
import { all, dist, readSite } from '../site/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'addressed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keptForEver = (path: string) => /immutable/.test(valueAt(caching, `/${path}`));

describe('a server that knows nothing but names and bytes', () => {
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = request.url!.split('?')[0]!;
      try {
        response.end(readFileSync(join(dist, path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => server.close());

  test('serves every file with the sum that a manifest has for it', async () => {
    const { publications, files } = openSite(dist);
    const vouched = new Map(publications.flatMap(resourcesOf));
    const wrong: string[] = [];
    for (const [path, { integrity }] of vouched) {
      const content = Buffer.from(await (await fetch(address + path)).arrayBuffer());
      const sum = createHash('sha256').update(content).digest('base64');
      if (`sha256-${sum}` !== integrity) wrong.push(path);
    }
    expect(wrong).toEqual([]);
    const manifests = files.filter((path) => !vouched.has(path));
    expect(manifests).toEqual(
      publications.map(({ inLanguage }) => `${inLanguage}/publication.json`),
    );
  });

  test('is asked by no form for more than a page', () => {
    const forms = readSite().pages.flatMap((page) => all(page, 'form, [formaction], [formmethod]'));
    expect(forms.length).toBeGreaterThan(100);
    const asking = forms.filter(
      (form) =>
        form.localName !== 'form' ||
        form.hasAttribute('method') ||
        /^[a-z]+:|[?]/.test(form.getAttribute('action') ?? ''),
    );
    expect(asking.map((form) => form.outerHTML)).toEqual([]);
  });
});

describe('a name that browsers keep for ever', () => {
  /** The files of such names in the index of a small site, by name. */
  async function builtWith(change: (page: string) => string): Promise<Map<string, Buffer>> {
    const root = mkdtempSync(join(folder, 'dist-'));
    mkdirSync(join(root, 'en'));
    for (const name of ['index.html', 'glossary.html']) {
      cpSync(join(dist, 'en', name), join(root, 'en', name));
    }
    const page = readFileSync(join(dist, 'en/the-freeze.html'), 'utf8');
    writeFileSync(join(root, 'en/the-freeze.html'), change(page));
    await indexSite(root);
    const names = listFiles(root).filter(keptForEver);
    return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
  }

  test('has one content, whatever was built: what changes changes its name, the rest keeps both', async () => {
    const before = await builtWith((page) => page);
    const after = await builtWith((page) => page.replaceAll('silence', 'stillness'));
    const common = [...before].filter(([name]) => after.has(name));
    expect(common.filter(([name, content]) => !content.equals(after.get(name)!))).toEqual([]);
    expect(common.length).toBeGreaterThan(10);
    const renamed = [...after.keys()].filter((name) => !before.has(name));
    const kinds = renamed.map((name) => /\/pagefind\/(fragment|index)\//.exec(name)?.[1]);
    expect(kinds).toEqual(expect.arrayContaining(['fragment', 'index']));
  });

  test('carries a hash, on every file of the site that has one', () => {
    const names = listFiles(dist).filter((path) => keptForEver(path));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !/_[0-9a-f]{7,}\.pf_\w+$/.test(name))).toEqual([]);
  });
});
