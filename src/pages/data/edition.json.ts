/** Which release this is, and how each language says so on a page that is kept as it was. */
import { localizeAll } from '../../language/localize.ts';
import { theWork } from '../../work/current.ts';

export function GET() {
  const work = theWork();
  const { version, date } = work.releases.at(-1)!;
  const words = localizeAll(work).map(({ language, t }) => {
    const frozen = t('offline.frozen', { version, date: new Date(date) });
    return [language, { frozen, latest: t('offline.latest') }];
  });
  return Response.json({ version, date, words: Object.fromEntries(words) });
}
