/** Markup from a template. */
import { expect, test } from 'vitest';
import { escape, xml, Xml } from '../../src/lib/xml.ts';

test('values are escaped as text', () => {
  expect(xml`<a title="${'"<b>" & c'}">${1}</a>`.text).toBe(
    '<a title="&quot;&lt;b&gt;&quot; &amp; c">1</a>',
  );
});

test('markup stays markup, and an absent value leaves nothing', () => {
  expect(xml`<p>${xml`<b>${'&'}</b>`}${new Xml('<br>')}${undefined}</p>`.text).toBe(
    '<p><b>&amp;</b><br></p>',
  );
});

test('each of a list stands as the first does', () => {
  const items = ['a', 'b'].map((each) => xml`<li>${each}</li>`);
  expect(xml`<ul>${items}</ul>`.text).toBe('<ul><li>a</li><li>b</li></ul>');
  expect(xml`<ul>\n  ${items}\n</ul>`.text).toBe('<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>');
  expect(xml`<ul>\n  ${[]}\n</ul>`.text).toBe('<ul>\n  \n</ul>');
});

test('a text may be escaped alone', () => {
  expect(escape(`<"&'">`)).toBe(`&lt;&quot;&amp;'&quot;&gt;`);
});
