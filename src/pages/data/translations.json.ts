/** The translation status and the text's fingerprint of every section, by language. */
import { statusOf } from '../../work/fallback.ts';
import { theWork } from '../../work/current.ts';

export function GET() {
  const work = theWork();
  const statuses = (id: string) =>
    Object.fromEntries(
      [...work.languages].map(([tag, { sections }]) => {
        const { fingerprint, translatedFrom } = sections.get(id) ?? {};
        return [tag, { status: statusOf(work, tag, id), fingerprint, translatedFrom }];
      }),
    );
  return Response.json(
    work.outline.flatMap(({ sections }) => sections.map((id) => ({ id, languages: statuses(id) }))),
  );
}
