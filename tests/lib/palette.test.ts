/** The colours of a story, in style sheets and in what has none. */
import { expect, test } from 'vitest';
import { coloured, roles, withActors } from '../../src/lib/palette.ts';
import { cspHash, styleFor, withUsedProperties } from '../../src/views/document/inline.ts';
import { work } from '../work/work.ts';

const { story } = work;
const { palette } = story;

test.each(roles)('the colour “%s” of a page is that of the story, in light and in dark', (role) => {
  const { light, dark } = palette[role];
  const colour = light === dark ? light : `light-dark(${light},${dark})`;
  expect(styleFor(story, 'text')).toContain(`--${role}:${colour};`);
});

test('another story has other colours', () => {
  const other = { ...story, palette: { ...palette, link: { light: '#123456', dark: '#abc' } } };
  expect(styleFor(other, 'text')).toContain('--link:light-dark(#123456,#abc);');
  expect(coloured('fill="var(--link)"', other.palette)).toBe('fill="#123456"');
});

test('in a text, colours are written as they are in light', () => {
  expect(coloured('fill="var(--link)" stroke="red"', palette)).toBe(
    `fill="${palette.link.light}" stroke="red"`,
  );
});

test('a colour that does not exist is named, with those that do', () => {
  expect(() => coloured('fill="var(--gold)"', palette)).toThrow(
    'There is no colour "gold": there are ground, surface',
  );
});

/** The relative luminance of a colour in hexadecimal digits. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const themes = ['light', 'dark'] as const;

test.each(['ink', 'faint', 'link', ...story.actors])(
  'text in the colour “%s” has a contrast of 7:1 on both grounds, in light and in dark',
  (name) => {
    for (const theme of themes) {
      for (const ground of [palette.ground, palette.surface]) {
        expect(contrast(palette[name]![theme], ground[theme])).toBeGreaterThanOrEqual(7);
      }
    }
  },
);

test('text on a cover has a contrast of 7:1, also where it is less important or a link', () => {
  for (const colour of [palette['cover-ink'], palette.faint, palette.link]) {
    expect(contrast(colour.dark, palette.cover.dark)).toBeGreaterThanOrEqual(7);
  }
});

test.each(['rule', ...story.actors.map((actor) => `${actor}-mark`)])(
  'what is drawn in the colour “%s” has a contrast of 3:1, in light and in dark',
  (name) => {
    for (const theme of themes) {
      expect(contrast(palette[name]![theme], palette.ground[theme])).toBeGreaterThanOrEqual(3);
    }
  },
);

test('an actor without a colour has that of text', () => {
  const { readers, 'readers-mark': drawn } = withActors(palette, ['readers']);
  expect([readers, drawn]).toEqual([palette.ink, palette.ink]);
});

test('a page carries only the colours that it uses, and its policy admits what is left', () => {
  const css = styleFor(story, 'text');
  const page = `<meta content="${cspHash(css)}"><style>${css}</style><b style="color:var(--press)">`;
  const used = withUsedProperties(page);
  const [, left = ''] = /<style>([^]*)<\/style>/.exec(used)!;
  expect(left).toContain('--ground:');
  expect(left).toContain('--press:');
  expect(left).not.toContain('--celebrities:');
  expect(used).toContain(cspHash(left));
});

test('of the rules for each actor, a page carries those of the actors who are in it', () => {
  const page = `<style>${styleFor(story, 'lanes')}</style><td data-actor="press">`;
  const rules = withUsedProperties(page).match(/\[data-actor=[\w-]+\]/g);
  expect(rules).toEqual(['[data-actor=press]']);
});
