/** What is published is named by its content, and asks nothing of a server but files by their names. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/lib/files.ts';
import { caching, valueAt } from '../../src/publish/headers.ts';
import { indexSite } from '../../src/site/search/index-site.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { all, dist, readSite } from '../site/built.ts';

const [before, after] = [newFolder(), newFolder()];
const keptForEver = (path: string) => /immutable/.test(valueAt(caching, `/${path}`));

describe('a server that knows nothing but names and bytes', () => {
  test('finds every file by its name as browsers send it', () => {
    const names = listFiles(dist);
    expect(names.length).toBeGreaterThan(1000);
    expect(names.filter((name) => new URL(name, 'https://host/').pathname !== `/${name}`)).toEqual(
      [],
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
  async function filesOf(
    root: string,
    change: (page: string) => string,
  ): Promise<Map<string, Buffer>> {
    for (const name of ['index.html', 'glossary.html']) {
      cpSync(join(dist, 'en', name), join(root, 'en', name));
    }
    const page = readFileSync(join(dist, 'en/the-freeze.html'), 'utf8');
    write(join(root, 'en/the-freeze.html'), change(page));
    await indexSite(root);
    const names = listFiles(root).filter(keptForEver);
    return new Map(names.map((name) => [name, readFileSync(join(root, name))]));
  }

  test('has one content for ever: what changes gets another name, the rest keeps both', async () => {
    const former = await filesOf(before, (page) => page);
    const present = await filesOf(after, (page) => page.replaceAll('silence', 'stillness'));
    const common = [...former].filter(([name]) => present.has(name));
    expect(common.filter(([name, content]) => !content.equals(present.get(name)!))).toEqual([]);
    expect(common.length).toBeGreaterThan(10);
    const renamed = [...present.keys()].filter((name) => !former.has(name));
    const kinds = renamed.map((name) => /\/pagefind\/(fragment|index)\//.exec(name)?.[1]);
    expect(kinds).toEqual(expect.arrayContaining(['fragment', 'index']));
  });

  test('carries a hash, on every file of the site that has one', () => {
    const names = listFiles(dist).filter((path) => keptForEver(path));
    expect(names.length).toBeGreaterThan(100);
    const others = names.filter((name) => !/_[0-9a-f]{7,}\.pf_\w+$/.test(name));
    expect(others.filter((name) => !name.startsWith('fonts/'))).toEqual([]);
  });

  test('is given up when a font changes: the new one gets another', () => {
    const contents = Object.fromEntries(
      ['archivo.woff2', 'archivo-narrow.woff2'].map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dist, 'fonts', name)))
          .digest('hex'),
      ]),
    );
    expect(contents).toEqual({
      'archivo.woff2': '2e3e4f40749516cc1ebe94078332cf3a08943a130b3a6633782ab6853431d2b0',
      'archivo-narrow.woff2': 'e22285b8accc88e667fe40d2b6e1bf6165cebc63d331b278ab1365da2d5d5b5d',
    });
  });
});
