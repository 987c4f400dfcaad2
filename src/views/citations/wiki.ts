/** A citation for Wikipedia: each of its languages has its own template and parameters. */
import type { LocalizedWork } from '../../language/localize.ts';
import { primarySubtag } from '../../lib/language-tag.ts';
import type { Citable } from '../../work/citable.ts';
import { absolute } from '../../work/environment.ts';
import { recordOf, siteOf } from './record.ts';

/** The names of template and parameters, by language. */
const templates = {
  // https://en.wikipedia.org/wiki/Template:Cite_web
  en: {
    name: 'cite web',
    title: 'title',
    author: 'author',
    site: 'website',
    more: { 'url-status': 'live' },
  },
  // https://fr.wikipedia.org/wiki/Modèle:Lien_web
  fr: {
    name: 'Lien web',
    title: 'titre',
    author: 'auteur institutionnel',
    site: 'site',
    more: { langue: 'fr' },
  },
};

/** The wikitext; undefined for a language whose template is not listed above. */
export function wikiCitation(localized: LocalizedWork, what: Citable): string | undefined {
  const { work, language, addresses, author, date } = localized;
  const template = templates[primarySubtag(language) as keyof typeof templates];
  if (!template) return undefined;
  const latest = recordOf(localized, what);
  const released = date(work.releases.at(-1)!.date);
  const parameters = {
    [template.author]: author,
    [template.title]: latest.title,
    // The page whose archived copy follows.
    url: absolute(addresses.place(what)),
    [template.site]: siteOf(latest) ?? latest.title,
    date: released,
    ...template.more,
    'archive-url': recordOf(localized, what, 'frozen').URL,
    'archive-date': released,
  };
  const fields = Object.entries(parameters).map(([name, value]) => ` |${name}=${plain(value)}`);
  return `{{${template.name}${fields.join('')}}}`;
}

/** Ordinary spaces, and nothing that would end the parameter. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('|', '{{!}}');
