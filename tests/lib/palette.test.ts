/** The colours of a story, in style sheets and in what has none. */
import { expect, test } from 'vitest';
import { coloured, roles } from '../../src/lib/palette.ts';
import { styleFor } from '../../src/views/document/inline.ts';
import { work } from '../work/work.ts';

const { story } = work;
const { palette } = story;

test.each(roles)('the colour “%s” of a page is that of the story, in light and in dark', (role) => {
  const { light, dark } = palette[role];
  expect(styleFor(story, 'text')).toContain(`--${role}:light-dark(${light},${dark});`);
});

test('another story has other colours', () => {
  const other = { ...story, palette: { ...palette, mark: { light: '#123456', dark: '#abc' } } };
  expect(styleFor(other, 'text')).toContain('--mark:light-dark(#123456,#abc);');
  expect(coloured('fill="var(--mark)"', other.palette)).toBe('fill="#123456"');
});

test('in a text, colours are written as they are in light', () => {
  expect(coloured('fill="var(--mark)" stroke="red"', palette)).toBe(
    `fill="${palette.mark.light}" stroke="red"`,
  );
});

test('a colour that does not exist is named, with those that do', () => {
  expect(() => coloured('fill="var(--gold)"', palette)).toThrow(
    'There is no colour "gold": there are ground, surface',
  );
});
