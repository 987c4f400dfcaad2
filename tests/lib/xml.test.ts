/** Markup from a template. */
import { assert, property, string } from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { escape, xml, Xml, xmlOf } from '../../src/lib/xml.ts';

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

/** Any text of characters that XML knows. */
const anyText = string({ unit: 'binary' }).filter((text) =>
  /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(text),
);

test('an element of a page says the same as XML, whatever its text and attributes are', () => {
  const { document } = parseHTML('<p></p>');
  assert(
    property(anyText, anyText, (title, text) => {
      const link = document.createElement('a');
      link.setAttribute('href', `?a=1&b=${title}`);
      link.append(text, document.createElement('br'), document.createComment('--'));
      using read = XmlDocument.fromString(xmlOf(link).text);
      expect(read.root.attr('href')!.value).toBe(`?a=1&b=${title}`);
      expect(read.root.content).toBe(text);
    }),
    {
      examples: [
        ['&<>"\'', ']]>&amp;<br>'],
        ['\n\t ', '\r\n'],
      ],
    },
  );
});

test('a value in a template says the same to a parser', () => {
  assert(
    property(anyText, anyText, (title, text) => {
      using read = XmlDocument.fromString(xml`<a title="${title}">${text}</a>`.text);
      expect(read.root.attr('title')!.value).toBe(title);
      expect(read.root.content).toBe(text);
    }),
    { examples: [['\t\n\r', '\t\n\r']] },
  );
});

test('pictures in a page are of their own namespace, with the case of their names', () => {
  const { document } = parseHTML(
    '<p>a<br>b<svg viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg></p>',
  );
  expect(xmlOf(document.querySelector('p')!).text).toBe(
    '<p>a<br/>b<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><linearGradient id="g"></linearGradient></svg></p>',
  );
});
