/** A figure as files of its own: which there are in a language, and its picture with its credits. */
import type { LocalizedWork } from '../../language/localize.ts';
import { fontsWith, type Font } from '../../lib/fonts.ts';
import { licence } from '../../work/licence.ts';
import { absolute } from '../../work/environment.ts';
import type { Figure } from './figure.ts';
import { hasPng } from './png.ts';
import { standalone } from './standalone.ts';

/** The figure as an SVG document, with its sources, where it comes from, and its licence. */
export function alone({ work, settings, addresses, t }: LocalizedWork, figure: Figure): string {
  const publishers = [
    ...new Set(figure.sources.map((source) => work.sources.get(source)!.publisher)),
  ];
  const credits = [
    ...(publishers.length ? [`${t('list.sources')} ${publishers.join(' · ')}`] : []),
    `${settings.title}, ${licence.short}. ${absolute(addresses.figure(figure.id))}`,
  ];
  return standalone(figure, credits, work.story.palette).svg;
}

/** The fonts of pictures in a language. */
export function fontsOf({ settings }: LocalizedWork): Font[] {
  return fontsWith(settings.font);
}

/** The forms of its files. A picture in pixels has letters of ours: there is none where our fonts lack some. */
export function formsOf(localized: LocalizedWork, figure: Figure): ('svg' | 'png' | 'csv')[] {
  return hasPng(alone(localized, figure), fontsOf(localized))
    ? ['svg', 'png', 'csv']
    : ['svg', 'csv'];
}
