/** The results as elements. Nothing here parses HTML, so no text can become markup. */
import { excerptOf } from './excerpt.ts';
import { titleOf, type Fragment, type Hit, type Index } from './load.ts';
import { forReader } from '../../shared/index-text.ts';
import type { Plural } from '../../shared/search-data.ts';

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/** The string with its {{placeholders}} filled. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** The string for a number, in the plural form that the language has for it. */
export function fillCount(
  forms: Plural,
  count: number,
  locale: string,
  values: Record<string, string> = {},
): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other!;
  return fill(form, { ...values, count: new Intl.NumberFormat(locale).format(count) });
}

/** One result: its heading, its kind, its chapter or its date, and an excerpt. */
export function resultItem(
  { id }: Hit,
  record: Fragment,
  { titles, chapters, days }: Index['catalogue'],
  kindLabel: string,
): HTMLLIElement {
  const { raw_url: href, content, locations } = record;
  const title = forReader(titleOf(record));
  const lang = Object.keys(titles).find((language) => titles[language]!.includes(id)) ?? '';
  const chapter = chapters[href.split('#')[0]!]!;
  const place = days[id] ?? chapter;
  const isNew = place !== title && place !== kindLabel;
  return element(
    'li',
    {},
    element('h2', {}, element('a', { href, ...(lang && { lang }) }, title)),
    element(
      'p',
      { className: 'where' },
      element('span', {}, kindLabel),
      ...(isNew ? [` ${place}`] : []),
    ),
    element(
      'p',
      {},
      ...excerptOf(content, locations).map(({ text, marked }) =>
        marked ? element('mark', {}, text) : text,
      ),
    ),
  );
}
