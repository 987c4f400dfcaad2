/** What is heard of a page: the names of its links and controls in a list without their text, and its headings. */
import { expect, test } from 'vitest';
import { all, expectNone, read, readSite } from './built.ts';
import { languages } from './versions.ts';

/** A term or a name leads to its explanation, beside the text or on the page that has all of them. */
const explained = '.term, .entity, [aria-labelledby=cards] a';

const nameOf = (link: Element) => (link.getAttribute('aria-label') ?? read(link)).trim();
/** The name as it is heard: in its language. */
const heard = (link: Element) =>
  `${nameOf(link)} (${link.closest('[lang]')!.getAttribute('lang')})`;
const isForeign = (link: Element) => /^https?:/.test(link.getAttribute('href')!);

test('two links of a page that have the same name lead to the same place', () => {
  expectNone(({ document }) => {
    const links = [...document.querySelectorAll('a[href]')].filter(
      // Two documents may have the same title, publisher and date.
      (link) => !link.matches(explained) && !isForeign(link),
    );
    return [...Map.groupBy(links, heard)].flatMap(([name, same]) => {
      const targets = new Set(same.map((link) => link.getAttribute('href')!));
      // A page may have the name of what it shows.
      for (const target of targets) {
        const [page, fragment] = target.split('#') as [string, string?];
        if (page && fragment) targets.delete(page);
      }
      return targets.size > 1 ? [`“${name}”: ${[...targets].join(', ')}`] : [];
    });
  });
});

test('two controls of a page do not have the same name', () => {
  expectNone(({ document }) => {
    const controls = [...document.querySelectorAll('button, summary')];
    return [...Map.groupBy(controls, heard)].flatMap(([name, same]) =>
      same.length > 1 ? [`“${name}”: ${same.length} times`] : [],
    );
  });
});

test('the name of a link has the words that are seen', () => {
  expectNone(({ document }) =>
    [...document.querySelectorAll('a[aria-label]')]
      .filter((link) => /\p{L}/u.test(read(link)) && !nameOf(link).includes(read(link)))
      .map((link) => `“${read(link)}” is called “${nameOf(link)}”`),
  );
});

test('the date of an event is heard after its heading', () => {
  const events = readSite().pages.flatMap((page) => all(page, '[data-kind=event]'));
  expect(events.length).toBeGreaterThanOrEqual(languages.length);
  const dateOf = (event: Element) => [
    event.querySelector('p:has(~ h3) time'),
    event.querySelector('h3 ~ p time, h3 time'),
  ];
  const wrong = events.filter((event) => {
    const [before, after] = dateOf(event);
    return before || !after;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
