/** The custom properties of the style sheets, which a browser leaves out in silence when nothing sets them. */
import { expectNone } from './built.ts';
import { test } from 'vitest';

const set = /--[\w-]+(?=:)/g;
const asked = /var\((--[\w-]+)\)/g;

test('no page asks for a colour or a measure that nothing sets', () => {
  expectNone(({ html }) => {
    const known = new Set(html.match(set));
    const names = [...html.matchAll(asked)].map(([, name]) => name!);
    return [...new Set(names)].filter((name) => !known.has(name));
  });
});
