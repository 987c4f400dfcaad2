/** The version of this release, the name of its downloads, and the words with which each language marks a page of it as kept. */
import { localizeAll } from '../../language/localize.ts';
import { theWork } from '../../work/current.ts';

export function GET() {
  const work = theWork();
  const { version, date } = work.releases.at(-1)!;
  const words = localizeAll(work).map(({ language, t }) => {
    const frozen = t('offline.frozen', { version, date: new Date(date) });
    return [language, { frozen, latest: t('offline.latest') }];
  });
  const { id, name = id } = work.story;
  return Response.json({ version, date, name, words: Object.fromEntries(words) });
}
