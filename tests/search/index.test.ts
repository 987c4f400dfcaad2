/** The index: the same at each build, only a language's own words, and what French needs. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexSite } from '../../src/site/search/index-site.ts';
import { recordsOf } from '../../src/site/search/records.ts';
import { write } from '../helpers/files.ts';
import { newFolder } from '../helpers/folder.ts';
import { copy, dist, resultsOf, languages, reader, searchPage, messagesOf } from './helper.ts';

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );
}

test('is identical each time', async () => {
  const [one, two] = [await copy(), await copy()];
  const indexed = await indexSite(one);
  await indexSite(two);
  expect(indexed.map(({ language }) => language)).toEqual(['en', 'fr']);
  for (const language of languages) {
    const files = filesOf(join(one, language, 'pagefind'));
    expect(filesOf(join(two, language, 'pagefind'))).toEqual(files);
    expect(filesOf(join(dist, language, 'pagefind'))).toEqual(files);
    const top = [...files.keys()].map((path) => path.split('/')[1]!.replace(/[0-9a-f]{10}/, '*'));
    expect([...new Set(top)].toSorted()).toEqual([
      'asked.json',
      'catalogue.json',
      'fragment',
      'from-disk.js',
      'index',
      'pagefind-entry.json',
      `pagefind.${language}_*.pf_meta`,
      'pagefind.js',
      `wasm.${language}.pagefind`,
      'words.json',
    ]);
  }
});

const page = `<html lang="fr"><body><h1>Le  gel</h1>
  <section id="a" data-kind="story"><h2>Un titre</h2><p data-search-skip>Outils</p>
    <p data-part="summary">Réponse<sup class="marker"><a href="#n1">1</a></sup>.</p></section>
  <section id="b" data-kind="story" lang="en"><h2>A title</h2><p>Borrowed.</p></section>
  <ul lang="en"><li id="c" data-kind="event"><h3>Borrowed too</h3></li></ul>
  <ul><li id="d" data-kind="source"><a href="x" lang="en">A source</a>, Someone.<small data-search-skip>presse</small></li></ul>
  <div data-kind="page"><h3>Toute la page</h3></div>
  <ul><li id="e" data-kind="event"><p data-search-skip><time>17 septembre</time> · de la plateforme</p><h3>Un jour</h3></li></ul>
</body></html>`;

describe('the records of a page', () => {
  const records = recordsOf(page, 'le-gel.html');

  test('are its own, by their addresses', () => {
    expect(records.map(({ url }) => url)).toEqual([
      'le-gel.html#a',
      'le-gel.html#d',
      'le-gel.html',
      'le-gel.html#e',
    ]);
  });

  test('of a chapter: its opening, where it is in the page’s language', () => {
    const opening = (lang: string) =>
      `<html lang="fr"><article><header${lang}><p>Chapitre 1</p><h1>Le gel</h1><p>Quoi ?</p></header></article>`;
    const [own] = recordsOf(opening(''), 'le-gel.html');
    const { url, kind, title, body } = own!;
    expect([url, kind, title, body.textContent]).toEqual([
      'le-gel.html',
      'story',
      'Le gel',
      'Quoi ?',
    ]);
    expect(recordsOf(opening(' lang="en"'), 'le-gel.html')).toEqual([]);
  });

  test('of a lesson: it as a whole, and not its opening as a chapter’s', () => {
    const lesson = `<html lang="fr"><article data-kind="lesson"><header><h1>Le gel : un cours</h1><p>Quoi ?</p></header>
      <section data-search-skip><h2>Quiz</h2></section></article></html>`;
    const found = recordsOf(lesson, 'teach/le-gel.html');
    expect(found.map(({ url, kind, title }) => [url, kind, title])).toEqual([
      ['teach/le-gel.html', 'lesson', 'Le gel : un cours'],
    ]);
    expect(found[0]!.body.textContent).not.toContain('Quiz');
  });

  test('know when they were: an event by its date, a section by its summary', () => {
    expect(records.map(({ when }) => when)).toEqual(['Réponse.', '', '', '17 septembre']);
  });

  test('have heading, chapter, kind and language', () => {
    const { title, chapter, kind, titleLanguage } = records[1]!;
    expect({ title, chapter, kind, titleLanguage }).toEqual({
      title: 'A source',
      chapter: 'Le gel',
      kind: 'source',
      titleLanguage: 'en',
    });
  });

  test('leave out what is not for search', () => {
    expect(records[0]!.body.textContent?.trim()).toBe('Réponse.');
    expect(records[3]!.body.textContent?.trim()).toBe('');
    expect(records[1]!.body.textContent).toBe(', Someone.');
  });

  test('have what a source without title and address is said to be', () => {
    const source = `<li id="s" data-kind="source"><span lang="en" data-part="described">[A statement]</span>, Someone.</li>`;
    const [record] = recordsOf(`<html lang="fr"><ul>${source}</ul></html>`, 'x.html');
    expect([record!.title, record!.titleLanguage]).toEqual(['[A statement]', 'en']);
  });

  test('must have a heading', () => {
    expect(() =>
      recordsOf('<html lang="fr"><p id="x" data-kind="term">y</p></html>', 'x.html'),
    ).toThrow(/x\.html#x has a data-kind, but no heading/);
  });
});

describe('French', () => {
  const folder = newFolder();
  beforeAll(async () => {
    const sections = [
      ['heart', 'Une chose', 'Le cœur du réacteur est une œuvre d’art.'],
      ['power', 'Une autre', 'Qu’est-ce que l’électricité ? C’est « l’énergie » des Œdipes.'],
      [
        'markup',
        '<b>&amp; un titre</b>',
        "On écrit <code>&lt;mark&gt; &amp;lt;</code> ainsi, et <code>c'est</code> droit.",
      ],
    ];
    const body = sections.map(
      ([id, title, text]) =>
        `<section id="${id}" data-kind="story"><h2>${title}</h2><p>${text}</p></section>`,
    );
    write(
      join(folder, 'fr/index.html'),
      `<html lang="fr"><body><h1>Essai</h1>${body.join('')}</body></html>`,
    );
    cpSync(join(dist, searchPage('fr')), join(folder, searchPage('fr')));
    await indexSite(folder);
  });
  const site = reader(() => folder);

  test.each([
    ['cœur', 'heart'],
    ['coeur', 'heart'],
    ['Coeurs', 'heart'],
    ['oeuvre', 'heart'],
    ['l’œuvre', 'heart'],
    ["d'oeuvres", 'heart'],
    ['œdipe', 'power'],
    ['électricité', 'power'],
    ['electricite', 'power'],
    ["l'électricité", 'power'],
    ['l’électricité', 'power'],
    ['L’ÉNERGIE', 'power'],
    ['qu’énergie', 'power'],
  ])('%s', async (query, id) => {
    expect(await resultsOf(await site.askAgain('fr', query))).toEqual([`index.html#${id}`]);
  });

  test('is shown as it was written', async () => {
    const heart = await (await site.ask('fr', 'coeur')).locator('#found li').innerText();
    expect(heart).toContain('Le cœur du réacteur est une œuvre d’art.');
    const power = await (await site.ask('fr', 'énergie')).locator('#found li').innerText();
    expect(power).toContain('Qu’est-ce que l’électricité ? C’est « l’énergie » des Œdipes.');
  });

  test('markup in a text is text', async () => {
    const answer = await site.ask('fr', 'écrit');
    expect(await answer.locator('#found li').innerText()).toContain(
      "On écrit <mark> &lt; ainsi, et c'est droit.",
    );
    expect(await answer.locator('#found mark').allTextContents()).toEqual(['écrit']);
    expect(await messagesOf(answer)).toEqual(['1 résultat pour « écrit »']);
  });
});
