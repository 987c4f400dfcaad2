/** Where readers write is one address, wherever it is named. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { contactOf } from '../../src/work/contact.ts';
import { pageAddress } from '../../src/work/address.ts';
import { all, readSite } from './built.ts';
import { languages, work } from './versions.ts';

const site = readSite();
const contact = contactOf(work.story)!;

describe.each(languages)('in “%s”', (language) => {
  test.each(['about', 'accessibility'] as const)('the page “%s” leads to it', (kind) => {
    const page = site.page(pageAddress(work, language, kind));
    const links = all(page, 'main a').filter((link) => link.getAttribute('href') === contact.link);
    expect(links.map(({ textContent }) => textContent)).toEqual([contact.text]);
    expect(page.html).not.toMatch(/source repository|dépôt du code/);
  });

  test('the feed, the manifest and the data of the home page have it', () => {
    const xml = site.text(`${language}/corrections.xml`).replace(/^<\?xml.*\n/, '');
    const author = parseHTML(xml).document.querySelector('author')!;
    const publisher = JSON.parse(site.text(`${language}/publication.json`)).publisher;
    expect(publisher).toMatchObject(contact.field);
    expect(publisher.name).toBe(author.querySelector('name')!.textContent);
    expect(author.querySelector('email')!.textContent).toBe(contact.text);
    const home = site.page(`${language}/index.html`);
    const data = all(home, 'script[type="application/ld+json"]').map((each) => each.textContent);
    expect(JSON.stringify(data.map((each) => JSON.parse(each!)))).toContain(
      JSON.stringify(publisher.name).slice(1, -1),
    );
    expect(data.join('')).toContain(contact.text);
  });
});
