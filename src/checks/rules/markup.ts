import { isLanguageTag } from '../../work/language.ts';
import type { Finding, Rule } from '../finding.ts';
import type { Text } from '../text.ts';

/** A text holds words, blocks, and a little markup that the site can answer for; never code. */
export const markup: Rule = ({ texts }) =>
  texts.flatMap((text) => [...code(text), ...forms(text), ...attributes(text)]);

function code({ file, code: lines }: Text): Finding[] {
  return lines.map((line) => ({
    code: 'MARKUP-CODE',
    file,
    line,
    message: 'A text cannot hold code: imports, exports and {expressions} belong to the site.',
    fix: 'Remove it. A brace that is meant as a character is written \\{.',
  }));
}

const image = 'A picture is a figure made from the data: <Figure id="…" />.';
const inline = 'Write the target in the link itself: [words](section:<id>).';
const source = 'Write <Cite fact="…" />, which numbers its source.';
const fixes: Record<string, string> = {
  image,
  imageReference: image,
  linkReference: inline,
  definition: inline,
  footnoteReference: source,
  footnoteDefinition: source,
};

/** What would bypass the rules for links and sources, or has no style. */
function forms({ file, unsupported }: Text): Finding[] {
  return unsupported
    .filter(({ type }) => !type.startsWith('table') || type === 'table')
    .map(({ type, line }) => ({
      code: 'MARKUP-FORM',
      file,
      line,
      message: `A text has no ${type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`,
      fix: fixes[type] ?? 'Write paragraphs, lists, emphasis, links and blocks.',
    }));
}

/** A style or a handler in an attribute is what the Content Security Policy refuses. */
function attributes({ file, html }: Text): Finding[] {
  return html.flatMap(({ name, attributes: given, line }) =>
    Object.entries(given)
      .filter(([key, value]) => (key === 'lang' ? !isLanguageTag(value) : key !== 'title'))
      .map(([key, value]) => ({
        code: 'MARKUP-ATTRIBUTE',
        file,
        line,
        message:
          key === 'lang'
            ? `"${value}" is no language: <${name} lang="…">.`
            : `<${name}> does not take the attribute "${key}".`,
        fix:
          key === 'lang'
            ? 'Write a BCP 47 tag, such as "en".'
            : 'Remove it: only lang and title stay.',
      })),
  );
}
