/** Pictures have letters or nothing: never the boxes that stand for letters which no font has. */
import { describe, expect, test } from 'vitest';
import { canDraw, cutsOf, fontsWith, packageOf } from '../../src/lib/fonts.ts';
import type { ShareImage } from '../../src/views/share-image/content.ts';
import { drawShareImage } from '../../src/views/share-image/share-image.ts';
import { work } from '../work/work.ts';

const usual = fontsWith(undefined);
const arabic = fontsWith('Noto Sans Arabic');

test.each([
  ['Le gel, expliqué : « œuvre »\u202f!', true],
  ['Ελληνικά, Кириллица, Tiếng Việt', true],
  ['شرح التجميد', false],
  ['冻结', false],
  ['', true],
])('the usual fonts draw “%s”: %s', (text, possible) => {
  expect(canDraw(text, usual)).toBe(possible);
});

test('a font that a language names draws its letters beside the usual ones, whatever directs them', () => {
  expect(canDraw('\u2067شرح Facebook، 2020؟\u2069', arabic)).toBe(true);
  expect(canDraw('冻结', arabic)).toBe(false);
});

test('a font that is not installed has no cuts, and its package has the name to install', () => {
  expect(cutsOf('Noto Sans Nowhere')).toEqual([]);
  expect(packageOf('Noto Sans Arabic')).toBe('@expo-google-fonts/noto-sans-arabic');
});

describe('a share image', () => {
  const draw = (words: Partial<ShareImage>, fonts = usual, direction: 'ltr' | 'rtl' = 'ltr') =>
    drawShareImage({
      writing: { direction, fonts },
      work: 'The Freeze',
      title: 'Why',
      mark: work.mark.large,
      palette: work.story.palette,
      key: { documented: '', claimed: '', unknown: '' },
      progress: 1,
      segments: 3,
      ...words,
    });

  test('leaves out a title that no font can draw, as if it had none', async () => {
    expect(await draw({ title: '冻结', kicker: 'شرح' })).toEqual(
      await draw({ title: ' ', kicker: ' ' }),
    );
  });

  test('draws it where a font can', async () => {
    const title = 'شرح التجميد';
    const [drawn, empty] = [await draw({ title }, arabic), await draw({ title: ' ' }, arabic)];
    expect(drawn.equals(empty)).toBe(false);
  });

  test('runs from right to left where the language does', async () => {
    const title = 'شرح التجميد';
    const [rtl, ltr] = [await draw({ title }, arabic, 'rtl'), await draw({ title }, arabic, 'ltr')];
    expect(rtl.equals(ltr)).toBe(false);
    // Mirrored without words: bars and mark change sides.
    const bare = { title: ' ', work: ' ' };
    expect((await draw(bare, usual, 'rtl')).equals(await draw(bare))).toBe(false);
  });
});
