/** The share images of pages, and of what can be cited: which words and which figure each has. */
import type { LocalizedWork } from '../../language/localize.ts';
import { fontsWith } from '../../lib/fonts.ts';
import type { Citable } from '../../work/citable.ts';
import type { PageKind } from '../../work/language.ts';
import { chapterOf, sectionsOf } from '../../work/outline.ts';
import type { Story } from '../../work/story.ts';
import type { Work } from '../../work/work.ts';
import { coverOf } from '../figures/cover.ts';
import { drawFigure } from '../figures/draw.ts';
import type { Figure } from '../figures/figure.ts';
import { stacked } from '../figures/miniature.ts';
import { colourOf } from '../figures/strips.ts';
import { drawnOf } from '../home/number-picture.ts';
import { filledNumber } from '../home/numbers.ts';
import type { ShareImage } from './content.ts';

/** Of a page that is no chapter: what it is called, and its figure. */
export function pageCard(localized: LocalizedWork, kind: PageKind): ShareImage {
  const { work, t, pageText } = localized;
  const figure = [...work.figures.values()].find(({ page }) => page === kind);
  if (kind === 'home') {
    const { title } = pageText('home').value;
    const [number] = work.story.numbers;
    if (!number) return card(localized, { title }, figure?.id);
    return { ...card(localized, { title }), figure: numberFigure(localized, number) };
  }
  return figure
    ? citableCard(localized, { kind: 'figure', id: figure.id })
    : card(localized, { title: t(`page.${kind}`) });
}

/** Of what can be cited: what it finds, and the figure that shows it. */
export function citableCard(localized: LocalizedWork, what: Citable): ShareImage {
  const { work, t, words, section, sectionNumber } = localized;
  switch (what.kind) {
    case 'work':
      return pageCard(localized, 'home');
    case 'chapter': {
      const { title: name, summary, finding: title = summary } = words('chapters', what.id).value;
      const place = placeOf(work, what.id);
      const position = { number: place.progress, total: place.segments };
      const kicker = `${t('chapter.position', position)} · ${name}`;
      const figure = coverOf(work.figures, sectionsOf(work.outline, what.id));
      return card(localized, { title, kicker, ...place }, figure);
    }
    case 'section': {
      const { title: name, summary: title } = section(what.id).value;
      const kicker = `${sectionNumber(what.id)} · ${name}`;
      const place = placeOf(work, chapterOf(work.outline, what.id));
      return card(localized, { title, kicker, ...place }, coverOf(work.figures, [what.id]));
    }
    case 'figure':
    case 'data': {
      const { title } = drawFigure(work, localized.language, what.id);
      const { section: within, page } = work.figures.get(what.id)!;
      const place = page && t(`page.${page}`);
      if (place)
        return card(localized, { title, ...(place !== title && { kicker: place }) }, what.id);
      const chapter = chapterOf(work.outline, within!);
      const kicker = words('chapters', chapter).value.title;
      return card(localized, { title, kicker, ...placeOf(work, chapter) }, what.id);
    }
  }
}

type Own = Pick<ShareImage, 'title' | 'kicker' | 'progress' | 'segments'>;

/** What is its own, and what all have. */
function card(
  { work, language, settings, t }: LocalizedWork,
  own: Own,
  figure?: string,
): ShareImage {
  return {
    ...own,
    writing: { direction: settings.direction, fonts: fontsWith(settings.font) },
    work: settings.title,
    mark: work.mark.large,
    palette: work.story.palette,
    key: {
      documented: t('certainty.documented'),
      claimed: t('certainty.claimed'),
      unknown: t('certainty.unknown'),
    },
    ...(figure && { figure: captioned(drawFigure(work, language, figure)) }),
  };
}

function captioned({ miniature: picture, caption }: Figure): ShareImage['figure'] {
  return { picture, caption };
}

/** The side of an enlarged square that is still seen where the image is a quarter of its size. */
const seenSmall = 56;

/** A number of the home page with its picture. */
function numberFigure(localized: LocalizedWork, number: Story['numbers'][number]) {
  const name = `number.${number.id as 'answers'}` as const;
  const filled = filledNumber(localized, number);
  const value = {
    number: localized.t(`${name}.value`, filled),
    label: localized.t(`${name}.text`, filled),
    colour: colourOf(number.actor),
  };
  const pictures = drawnOf(localized, number, seenSmall).map(({ picture }) => picture);
  return { picture: stacked(pictures), caption: { values: [value] } };
}

/** Where a chapter stands among all. */
function placeOf({ outline }: Work, chapter: string): { progress: number; segments: number } {
  const progress = outline.findIndex((each) => each.chapter === chapter) + 1;
  return { progress, segments: outline.length };
}
