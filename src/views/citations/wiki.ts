/** A citation for Wikipedia: the folder of a language names the template and its parameters. */
import type { LocalizedWork } from '../../language/localize.ts';
import { withOrdinarySpaces } from '../../language/typography.ts';
import type { Citable } from '../../work/citable.ts';
import { absolute } from '../../work/environment.ts';
import { recordOf, siteOf, snapshotsOf } from './record.ts';

/** The wikitext; undefined for a language whose folder names no template. */
export function wikiCitation(localized: LocalizedWork, what: Citable): string | undefined {
  const { work, settings, addresses, author, date } = localized;
  const template = settings.wikiTemplate;
  if (!template) return undefined;
  const latest = recordOf(localized, what);
  const released = date(work.releases.at(-1)!.date);
  const parameters = {
    [template.author]: author,
    [template.title]: latest.title,
    // The page whose archived copy follows.
    [template.url]: absolute(addresses.place(what)),
    [template.site]: siteOf(latest) ?? latest.title,
    [template.date]: released,
    ...template.more,
    ...(snapshotsOf(localized, what).includes('frozen') && {
      [template.archiveUrl]: recordOf(localized, what, 'frozen').URL,
      [template.archiveDate]: released,
    }),
  };
  const fields = Object.entries(parameters).map(([name, value]) => ` |${name}=${plain(value)}`);
  return `{{${template.name}${fields.join('')}}}`;
}

/** Ordinary spaces, and nothing that would end the parameter. */
const plain = (text: string) => withOrdinarySpaces(text).replaceAll('|', '{{!}}');
