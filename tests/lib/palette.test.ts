/** The colours of what has no style sheet. */
import { expect, test } from 'vitest';
import { colour, coloured } from '../../src/lib/palette.ts';
import { stylesheet } from '../../src/views/document/inline.ts';

test.each(['ground', 'surface', 'ink', 'faint', 'link', 'line', 'mark', 'warn'])(
  'the colour “%s” is that of the pages, in light and in the dark',
  (name) => {
    const both = `--${name}:light-dark(${colour(name)},${colour(name, 'dark')});`;
    expect(stylesheet('text')).toContain(both);
  },
);

test('in a text, colours are written as they are in light', () => {
  expect(coloured('fill="var(--mark)" stroke="red"')).toBe(`fill="${colour('mark')}" stroke="red"`);
});

test('a colour that there is not is told, with the place where it would stand', () => {
  expect(() => coloured('fill="var(--gold)"')).toThrow(
    'src/views/styles/tokens.css has no colour "gold"',
  );
});
